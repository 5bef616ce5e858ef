/** Words of the picker. Rows, outcomes and problems are in common.ts, lock.ts and problems.ts. */

const zh = {
  title: '选择要锁定的子订单',
  close: '关闭',
  reading: '正在读取子订单…',
  readingNote: '读不到时，可以打开订单详情，或手动填写。',
  setUpShop: '配置这家店',
  copyShop: '没有权限？复制店铺名给管理员',
  shopCopied: '已复制店铺名',
  openVault: '打开密钥库',
  inPopup: '在弹窗里继续',
  openOptions: '打开设置',
  was: '刚才选的',
  now: '页面现在',
  orderTail: '订单 尾号',
  seeNewBuyer: '看新买家的订单',
  changedNote: '要锁刚才的订单，请切换回那个会话。页面上看不到的订单不会发送。',
  pasteKey: 'Ctrl V',
  copyFailed: '没有复制成功，请手动选中复制',
};

const en: typeof zh = {
  title: 'Choose sub-orders to lock',
  close: 'Close',
  reading: 'Reading sub-orders…',
  readingNote: 'If that fails, open the order page or type them.',
  setUpShop: 'Set up this shop',
  copyShop: 'Not yours to do? Copy the shop’s name for the administrator',
  shopCopied: 'Shop name copied',
  openVault: 'Open the key vault',
  inPopup: 'Go on in the popup',
  openOptions: 'Open options',
  was: 'You chose',
  now: 'Page shows',
  orderTail: 'order ends',
  seeNewBuyer: 'Orders of the new buyer',
  changedNote:
    'To lock the earlier order, go back to that chat. Orders that the page does not show are not sent.',
  pasteKey: 'Ctrl V',
  copyFailed: 'Could not copy; select the text and copy it',
};

export const picker = { 'zh-CN': zh, en };
export type PickerTexts = typeof zh;
