/**
 * Why the extension has each of its permissions: what the stores ask for, and what tests/project/manifest.test.ts
 * checks the built manifests against. A permission that is not here is in no manifest, and vice versa.
 */

/** The fields of a manifest that request something. */
export const FIELDS = [
  'permissions',
  'host_permissions',
  'optional_permissions',
  'optional_host_permissions',
] as const;
type Field = (typeof FIELDS)[number];

export interface Permission {
  field: Field;
  names: readonly string[];
  /** The one build that has it; absent: both. */
  only?: 'chrome-mv3' | 'firefox-mv3';
  /** Pages whose orders are read; other hosts are called by the background only. */
  isRead?: true;
  why: { 'zh-CN': string; en: string };
}

export const PERMISSIONS: readonly Permission[] = [
  {
    field: 'permissions',
    names: ['storage'],
    why: {
      'zh-CN': '会话存储：各标签页上识别到的订单、锁单面板的一次性凭证；浏览器关闭后清空。',
      en: 'Session storage: the orders that tabs show and the one-time tokens of the picker. Gone when the browser closes.',
    },
  },
  {
    field: 'permissions',
    names: ['unlimitedStorage'],
    why: {
      'zh-CN': '锁单记录必须写得进本机数据库：写不下一条，就可能重复锁单或漏看结果。',
      en: 'The record of a lock is written to the local database before the call is made. A full quota must never prevent that.',
    },
  },
  {
    field: 'permissions',
    names: ['scripting'],
    why: {
      'zh-CN': '在用户另外允许的网站上识别订单；并注入一份随扩展停用而失效的样式表。',
      en: 'Recognises orders on further sites that the user allows, and inserts a style sheet that ends with the extension.',
    },
  },
  {
    field: 'permissions',
    names: ['alarms'],
    why: {
      'zh-CN': '密钥闲置后自动收起；到期的锁单记录自动清除。',
      en: 'Closes the key vault after its idle time, and removes lock records that are past their retention.',
    },
  },
  {
    field: 'permissions',
    names: ['contextMenus'],
    why: {
      'zh-CN': '选中一个订单号后，右键菜单里有“锁单”。',
      en: 'Offers “lock” in the context menu of a selected order number.',
    },
  },
  {
    field: 'permissions',
    names: ['declarativeNetRequestWithHostAccess'],
    why: {
      'zh-CN':
        '给扩展自己的请求加上 Connection: close，避免浏览器自动重发同一次锁单。不拦截、不修改网页的请求。',
      en: 'Adds Connection: close to the extension’s own calls, so that the browser never repeats a lock by itself. It does not touch requests of pages.',
    },
  },
  {
    field: 'permissions',
    names: ['activeTab'],
    why: {
      'zh-CN': '点开弹窗时得知当前网址，才能提供“在此网站启用”，只申请这一个网站。',
      en: 'Tells the popup the address of the page it was opened on, so that “Enable on this site” can ask for that one site.',
    },
  },
  {
    field: 'permissions',
    names: ['sidePanel'],
    only: 'chrome-mv3',
    why: {
      'zh-CN': '把弹窗放在页面旁边，给在桌面客户端里聊天的客服用。',
      en: 'Shows the popup’s view beside the page, for agents who chat in the desktop client.',
    },
  },
  {
    field: 'host_permissions',
    names: [
      'https://myseller.taobao.com/*',
      'https://qn.taobao.com/*',
      'https://trade.taobao.com/*',
      'https://trade.tmall.com/*',
      'https://tradearchive.taobao.com/*',
      'https://market.m.taobao.com/app/im/*',
      'https://market.m.taobao.com/app/qn/*',
    ],
    isRead: true,
    why: {
      'zh-CN':
        '客服看到订单的页面：网页旺旺、聊天记录、订单列表、订单详情、发货和退款管理。扩展在这里识别订单号，并显示锁单按钮。',
      en: 'The pages on which agents meet orders: web chat, chat records, order lists and details, shipping and refunds. Order numbers are recognised there and the lock button is drawn beside them.',
    },
  },
  {
    field: 'host_permissions',
    names: [
      'https://*.api.taobao.com/*',
      'https://eco.taobao.com/*',
      'https://gw.api.taobao.com/*',
      'https://*.tbsandbox.com/*',
    ],
    why: {
      'zh-CN': '开放平台的接口地址：锁单请求和订单查询发到这里。自定义场景的子域名是随机的，所以用通配符。',
      en: 'The platform’s gateways, to which locks and look-ups are sent. Custom scenes have random sub-domains, hence the wildcard.',
    },
  },
  {
    field: 'optional_permissions',
    names: ['clipboardRead'],
    why: {
      'zh-CN': '可选：打开弹窗时识别刚复制的订单号。由用户在设置里打开。',
      en: 'Optional: the popup recognises an order number that was just copied. Turned on by the user in options.',
    },
  },
  {
    field: 'optional_permissions',
    names: ['notifications'],
    why: {
      'zh-CN': '可选：人不在页面前时，提醒结果未知或被拒绝。由用户在设置里打开。',
      en: 'Optional: tells of unknown and refused outcomes when nobody is at the page. Turned on by the user in options.',
    },
  },
  {
    field: 'optional_permissions',
    names: ['idle'],
    why: {
      'zh-CN': '可选：电脑锁屏或无人操作时，收起密钥。',
      en: 'Optional: closes the key vault when the computer is locked or left alone.',
    },
  },
  {
    field: 'optional_host_permissions',
    names: ['https://*/*', 'http://*/*'],
    why: {
      'zh-CN':
        '可选，每次只申请一个网站：店铺自建的 ERP 接口（有的在内网，只有 http），以及用户点“在此网站启用”的订单页面。安装时一个也不授予。',
      en: 'Optional, asked for one site at a time: a shop’s own ERP gateway (some are on an intranet, by http), and pages with orders that a user enables. None is granted at installation.',
    },
  },
];

/** What a build's manifest has in this field, by justification. */
export function justified(field: Field, build: string): string[] {
  return PERMISSIONS.filter((one) => one.field === field && (one.only ?? build) === build).flatMap(
    ({ names }) => names,
  );
}
