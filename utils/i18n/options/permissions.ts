/** 权限: what the browser may be asked for. */

const listed = (shops: readonly string[]): string => shops.map((shop) => `「${shop}」`).join('、');

const zh = {
  title: '权限',
  note: '选用，随时可关',
  notify: '桌面通知',
  notifyHelp: '没人看着时，结果未知和被拒绝弹一条。',
  clipboard: '读取剪贴板',
  clipboardHelp: '打开弹窗时认出刚复制的订单号。只看，不上传。',
  site1688: '1688 接待页面',
  site1688Help: '在 air.1688.com 的聊天页显示锁单按钮。',
  denied: '浏览器没有给这个权限，开关没有打开。再点一次，并在浏览器的提示里选“允许”。',
  ownHost: (host: string) => `自建 ERP 接口 ${host}`,
  ownHostHelp: (shops: readonly string[]) => `只有${listed(shops)}用到。`,
  ownHostWithheld: (shops: readonly string[]) => `没有允许访问，${listed(shops)}的请求发不出去。`,
  revoke: '收回',
  revokeTitle: (host: string) => `收回访问 ${host} 的许可？`,
  revokeLocks: (shops: readonly string[]) => `${listed(shops)}不能再锁单，直到再次允许。`,
  revokeLookUps: (shops: readonly string[]) => `${listed(shops)}不能再按接口查订单，直到再次允许。`,
  revokeKeeps: '店铺设置、密钥和锁单记录都留着。',
  revokeFailed: '浏览器没有收回这个许可，请到浏览器的扩展管理页里收回。',
};

const en: typeof zh = {
  title: 'Permissions',
  note: 'Optional, can be turned off at any time',
  notify: 'Desktop notifications',
  notifyHelp: 'For unknown and refused outcomes when nobody is looking.',
  clipboard: 'Read the clipboard',
  clipboardHelp: 'The popup recognises an order number just copied. Nothing is uploaded.',
  site1688: '1688 reception page',
  site1688Help: 'Shows the lock button in chats on air.1688.com.',
  denied:
    'The browser did not grant it, so the switch stays off. Try again and choose “Allow” when the browser asks.',
  ownHost: (host) => `Own ERP ${host}`,
  ownHostHelp: (shops) => `Used by ${shops.join(', ')} only.`,
  ownHostWithheld: (shops) => `Access is not allowed, so ${shops.join(', ')} cannot send any request.`,
  revoke: 'Revoke',
  revokeTitle: (host) => `Revoke access to ${host}?`,
  revokeLocks: (shops) => `Until it is allowed again, no lock can be made for ${shops.join(', ')}.`,
  revokeLookUps: (shops) => `Until it is allowed again, orders of ${shops.join(', ')} cannot be looked up.`,
  revokeKeeps: 'Settings, keys and the lock history stay.',
  revokeFailed: "The browser kept it. Revoke it on the browser's page of extensions.",
};

export const permissions = { 'zh-CN': zh, en };
