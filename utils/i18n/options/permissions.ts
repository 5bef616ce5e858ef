/** 权限: what the browser may be asked for. */

const zh = {
  title: '权限',
  note: '选用，随时可关',
  notify: '桌面通知',
  notifyHelp: '没人看着时，结果未知和被拒绝弹一条。',
  clipboard: '读取剪贴板',
  clipboardHelp: '打开弹窗时认出刚复制的订单号。只看，不上传。',
  site1688: '1688 接待页面',
  site1688Help: '在 air.1688.com 的聊天页显示锁单按钮。',
  denied: '浏览器没有给这个权限，开关没有打开。',
};

const en: typeof zh = {
  title: 'Permissions',
  note: 'Optional, can be turned off any time',
  notify: 'Desktop notifications',
  notifyHelp: 'For unknown and refused outcomes when nobody is looking.',
  clipboard: 'Read the clipboard',
  clipboardHelp: 'The popup recognises an order number just copied. Nothing is uploaded.',
  site1688: '1688 reception page',
  site1688Help: 'Shows the lock button in chats on air.1688.com.',
  denied: 'The browser did not grant it; the switch stays off.',
};

export const permissions = { 'zh-CN': zh, en };
