/** 权限: what the browser may be asked for. */

const listed = (shops: readonly string[]): string => shops.map((shop) => `「${shop}」`).join('、');

const zh = {
  title: '网站权限',
  daily: '剪贴板和通知',
  note: '可选，随时可关',
  notify: '桌面通知',
  notifyHelp: '不在页面前时，结果未知或被拒绝会弹通知。',
  clipboard: '读取剪贴板',
  clipboardHelp: '打开弹窗时识别刚复制的订单号，不上传。',
  site1688: '1688 接待页面',
  site1688Help: '在 air.1688.com 的聊天页显示锁单按钮。',
  denied: '浏览器没有授予这个权限，开关未打开。请再点一次，并在浏览器的提示里选“允许”。',
  ownHost: (host: string) => `自建 ERP 接口 ${host}`,
  ownHostHelp: (shops: readonly string[]) => `只用于${listed(shops)}。`,
  ownHostWithheld: (shops: readonly string[]) => `没有允许访问，${listed(shops)}的请求无法发出。`,
  revoke: '收回',
  revokeTitle: (host: string) => `收回访问 ${host} 的权限？`,
  revokeLocks: (shops: readonly string[]) => `再次允许之前，${listed(shops)}不能锁单。`,
  revokeLookUps: (shops: readonly string[]) => `再次允许之前，${listed(shops)}不能查询订单。`,
  revokeKeeps: '店铺设置、密钥和锁单记录都会保留。',
  revokeFailed: '浏览器没有收回这个权限，请到浏览器的扩展管理页里收回。',
};

const en: typeof zh = {
  title: 'Site permissions',
  daily: 'Clipboard and notifications',
  note: 'Optional, can be turned off at any time',
  notify: 'Desktop notifications',
  notifyHelp: 'When you are not at the page, unknown and refused outcomes show a notification.',
  clipboard: 'Read the clipboard',
  clipboardHelp: 'The popup recognises an order number just copied. Nothing is uploaded.',
  site1688: '1688 reception page',
  site1688Help: 'Shows the lock button in the chat pages of air.1688.com.',
  denied:
    'The browser did not grant this permission, so the switch stays off. Try again and choose “Allow” when the browser asks.',
  ownHost: (host) => `Own ERP endpoint ${host}`,
  ownHostHelp: (shops) => `Used by ${shops.join(', ')} only.`,
  ownHostWithheld: (shops) => `Access is not allowed, so ${shops.join(', ')} cannot send requests.`,
  revoke: 'Revoke',
  revokeTitle: (host) => `Revoke access to ${host}?`,
  revokeLocks: (shops) => `Until it is allowed again, no lock can be made for ${shops.join(', ')}.`,
  revokeLookUps: (shops) => `Until it is allowed again, orders of ${shops.join(', ')} cannot be looked up.`,
  revokeKeeps: 'Shop settings, keys and lock history are kept.',
  revokeFailed: "The browser did not revoke it. Revoke it on the browser's extensions page.",
};

export const permissions = { 'zh-CN': zh, en };
