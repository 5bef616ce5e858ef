/** The sheet with steps for agents, in either language whatever the options speak. */

const zh = {
  title: '锁单助手：客服安装说明',
  shops: (names: readonly string[]) => `适用店铺：${names.join('、')}`,
  stepsTitle: '安装和设置（约 3 分钟）',
  install: '打开管理员给的商店链接，点“添加”。已经装好的，直接做下一步。',
  pin: '点浏览器右上角的拼图图标，把“锁单助手”固定到工具栏。',
  importFile: '右键点“锁单助手”图标，选“选项”，在“店铺”里点“导入配置”，选择管理员给的文件。',
  passphrase: '输入管理员告诉你的密码。密码不要写在这张纸上。',
  enterKeys: '在“店铺”里填写 App Secret，需要查询订单的还要填 Session Key，点“保存”。',
  test: '点“测试连接”，四项都通过就好了。',
  useTitle: '怎么用',
  useChat: '聊天或订单页面上，点订单旁边的“锁单”，勾选子订单，再点“锁定”。',
  useShortcut: '页面上没有按钮时，用快捷键 Alt+L，或者打开弹窗输入订单号。',
  usePopup: '用客户端接待时，复制订单号，按 Alt+Shift+L 打开弹窗，粘贴后查询。',
  outcomeTitle: '看结果',
  outcomes: [
    '已锁定：ERP 已经暂停发货。',
    '已受理：ERP 收到了，最终结果到 ERP 里看。',
    '被拒绝、未送达：没有锁住，按提示处理。',
    '结果未知：可能锁住了，先到 ERP 里查，再决定是否再次锁定。',
  ],
  limits: '锁定不是退款，也不能在这里解除：解除要到 ERP 里操作。',
};

const en: typeof zh = {
  title: 'Order Lock: instructions for agents',
  shops: (names) => `Shops: ${names.join(', ')}`,
  stepsTitle: 'Install and set up (about 3 minutes)',
  install:
    'Open the store link from your administrator and add the extension. If it is there already, go on.',
  pin: 'Click the puzzle icon at the top right of the browser and pin “Order Lock” to the toolbar.',
  importFile:
    'Right-click the icon of Order Lock, choose Options, then “Import settings” under Shops, and the file from your administrator.',
  passphrase: 'Enter the passphrase that your administrator told you. Do not write it on this sheet.',
  enterKeys:
    'Under Shops enter the App Secret and, where orders are looked up, the Session Key; then press “Save”.',
  test: 'Press “Test connection”: all four checks should pass.',
  useTitle: 'How to use it',
  useChat: 'In chat or order pages press “Lock” beside the order, tick sub-orders, then lock them.',
  useShortcut: 'Where a page shows no button, press Alt+L, or open the popup and enter the order number.',
  usePopup:
    'In the desktop client copy the order number, open the popup with Alt+Shift+L, paste and look it up.',
  outcomeTitle: 'What the outcome means',
  outcomes: [
    'Locked: the ERP has paused shipping.',
    'Accepted: the ERP took the request; the final word is in the ERP.',
    'Refused, not delivered: nothing is locked; do as it says.',
    'Unknown: it may be locked. Look in the ERP before you lock again.',
  ],
  limits: 'A lock is not a refund, and it cannot be released here: release it in the ERP.',
};

export const sheet = { 'zh-CN': zh, en };
