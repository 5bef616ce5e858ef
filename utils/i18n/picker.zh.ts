/** Words of the picker. Rows, outcomes and problems are in common.ts, lock.ts and problems.ts. */

export const zh = {
  title: '选择要锁定的子订单',
  headSending: '正在锁定',
  headOutcome: '锁定结果',
  headStopped: '暂时不能锁定',
  headByHand: '填写子订单号',
  headNothing: '没有可锁定的子订单',
  close: '关闭',
  move: '移动：拖动标题栏或按方向键，双击或按 Home 放回原处',
  reading: '正在读取子订单…',
  readingNote: '读不到时，可以打开订单详情，或手动填写。',
  setUpShop: '配置这家店',
  copyShop: '没有权限？复制店铺名给管理员',
  shopCopied: '已复制店铺名',
  openVault: '打开密钥库',
  inPopup: '在弹窗里继续',
  held: '页面上有东西挡住或改变了锁单面板，为防误点，暂时不能锁定。请关闭遮挡物，或改用弹窗锁定。',
  openOptions: '打开设置',
  was: '刚才选的',
  now: '页面现在',
  orderTail: '订单 尾号',
  seeNewBuyer: '看新买家的订单',
  changedNote: '要锁刚才的订单，请切换回那个会话。页面上看不到的订单不会发送。',
  pasteKey: 'Ctrl V',
  copyFailed: '复制失败，请手动选中复制',
};

export type PickerTexts = typeof zh;
