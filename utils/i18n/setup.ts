/** 固定图标 and 快捷键: what the welcome page and the end of the first run look after. */

const zh = {
  pin: '固定到工具栏',
  pinned: '已固定，点图标就能打开弹窗',
  pinChromium: '点浏览器右上角的拼图图标，再点“锁单助手”旁的图钉。',
  pinFirefox: '点浏览器右上角的拼图图标，再点“锁单助手”旁的齿轮，选“固定到工具栏”。',
  popup: '打开弹窗，按订单号锁单',
  picker: '锁当前聊天的订单',
  noKeys: '没有快捷键，可能已被其他扩展占用。',
  setKeys: '设置快捷键',
  ready: '已就绪',
  open: '待完成',
};

const en: typeof zh = {
  pin: 'Pin it to the toolbar',
  pinned: 'Pinned: the icon opens the popup',
  pinChromium: 'Choose the puzzle icon at the top right of the browser, then the pin beside “Order Lock”.',
  pinFirefox:
    'Choose the puzzle icon at the top right of the browser, then the gear beside “Order Lock” and “Pin to Toolbar”.',
  popup: 'Open the popup and lock by order number',
  picker: 'Lock the order of the current chat',
  noKeys: 'No shortcut: another extension may have taken it.',
  setKeys: 'Set a shortcut',
  ready: 'Ready',
  open: 'To do',
};

export const setup = { 'zh-CN': zh, en };
