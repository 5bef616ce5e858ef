import { plural } from './language';

/** Words of the popup and the side panel. Rows, outcomes and problems are in common.ts. */

const zh = {
  title: '锁单助手',
  field: '订单号',
  placeholder: '订单号，或整段聊天文字',
  lookUp: '查询',
  clear: '清空',
  clipboard: '剪贴板',
  clipboardLookUp: '查询剪贴板里的订单号',

  badTooShort: (p: { digits: number }) => `只有 ${p.digits} 位，订单号应为 15–20 位数字`,
  badTooLong: (p: { digits: number }) => `有 ${p.digits} 位，订单号应为 15–20 位数字`,
  badNotDigits: '含有非数字，订单号应为 15–20 位数字',
  badNoNumber: '没有认出订单号，应为 15–20 位数字',
  badSkipped: (p: { lengths: number[] }) => `略过 ${p.lengths.length} 个 ${p.lengths.join('、')} 位数字`,
  pasted: (p: { found: number; duplicates: number; skipped: number[] }) =>
    [
      `认出 ${p.found} 个订单号`,
      p.duplicates > 0 && `合并 ${p.duplicates} 个重复`,
      p.skipped.length > 0 && `略过 ${p.skipped.length} 个 ${[...new Set(p.skipped)].join('、')} 位数字`,
    ]
      .filter(Boolean)
      .join('，'),

  result: '查询结果',
  resultFrom: (p: { seconds: string; road: string }) => `${p.seconds} 秒，${p.road}`,
  lastLookUp: '上次查询',
  lookingUp: '正在查询…',
  retry: '重试',
  roadPage: '页面数据',
  roadTab: '看过的页面',
  roadTradeApi: '平台数据',
  roadTyped: '手动填写',

  orders: (p: { n: number }) => `${p.n} 个订单`,
  ordersDone: (p: { done: number; failed: number; looking: number }) =>
    [`${p.done} 个查好`, p.failed > 0 && `${p.failed} 个没查到`, p.looking > 0 && `${p.looking} 个查询中`]
      .filter(Boolean)
      .join('，'),
  picked: (p: { n: number; lockable: number }) => `选 ${p.n} / 可锁 ${p.lockable}`,
  looking: '查询中',
  fromOrders: (p: { n: number }) => `来自 ${p.n} 个订单`,
  sum: (p: { n: number; all: number | undefined; pieces: number | undefined }) =>
    `${p.n}${p.all === undefined ? '' : ` / ${p.all}`} 个${p.pieces === undefined ? '' : `，${p.pieces} 件`}`,
  nickNeeded: '填好买家昵称才能锁定',
  notOfShops: (p: { shops: string[] }) =>
    `核对是不是${p.shops.map((shop) => `「${shop}」`).join('或')}的订单`,
  lookupRefused: {
    session: '平台说这家店的授权已经失效',
    permission: '平台说应用没有查询订单的权限',
    busy: '平台说调用太频繁',
    other: '平台没有让查询',
  },
  lookupTurn: {
    session: '重新授权，换新的 Session Key',
    permission: '给应用申请这个权限',
    busy: '过一会儿就好',
    other: '看原话处理',
  },
  lookupNote: '不影响锁定：子订单号对就能锁。',
  detailNote: '打开订单详情，读到后自动填好。',
  unread: '还没有读子订单',
  readSubOrders: '查询子订单',

  page: '当前页面',
  pageOrders: (p: { n: number }) => `共 ${p.n} 个订单`,
  pageEmpty: '这个页面没有认出订单',
  pageEmptyNote: '粘贴订单号，或整段聊天文字',
  allow: '在此网站启用',
  allowNote: (p: { host: string }) => `允许读取 ${p.host} 上的订单号`,
  allowRefused: '浏览器没有允许。需要时再点一次',
  buyerNick: '买家昵称',
  buyerNickHelp: '完整的旺旺昵称，不带星号',
  buyerNickWhy: (p: { nick: string }) => `页面只给了打码昵称 ${p.nick}：请填完整的，或让管理员授权订单查询`,
  buyerNickMasked: '昵称里有星号，请填完整的',
  chooseShop: '店铺',
  chooseShopNone: '选择店铺…',

  openQuestions: (p: { n: number }) => `${p.n} 笔结果未知`,
  underWay: (p: { n: number }) => `${p.n} 笔正在锁定`,
  handle: '去处理',
  watch: '查看',
  reviewed: '这一次锁定',
  back: '返回',

  recent: '最近',
  lockedToday: (p: { n: number }) => `今天 ${p.n} 笔`,

  noShop: '还没有店铺',
  noShopNote: ['锁单要用店铺的密钥签名。', '管理员配置一次，约 1 分钟。'],
  addShop: '添加店铺',
  importSettings: '导入配置',
  tryDemo: '先用演示店铺试一遍',
  shopNotSet: '未配置店铺',
  shopMissing: '配置这家店',

  vaultClosed: '密钥库已关闭',
  vaultClosedWhy: {
    idle: (p: { minutes: number }) => `闲置 ${p.minutes} 分钟，密钥已收起。`,
    time: '到了设定的时间，密钥已收起。',
    'browser-closed': '浏览器关闭过，密钥已收起。',
    'by-hand': '密钥已收起。',
  },
  vaultClosedNote: '输入口令后继续。',
  vaultClosedKept: '输入口令后继续，刚才选的还在。',
  passphrase: '口令',
  openVault: '打开密钥库',
  closeVault: '关闭密钥库',
  openingVault: '正在打开…',
  wrongPassphrase: '口令不对，还可以试',
  waitPassphrase: (p: { seconds: number }) => `口令不对，${p.seconds} 秒后再试`,
  vaultNeeded: '打开密钥库后才能锁定',
  shopNeeded: '配置店铺后才能锁定',
  shopMissingNote: '配置这家店后才能锁定',

  shop: '店铺',
  shopAuto: '自动选择店铺',
  pin: '固定到侧边栏',
  history: '锁单记录',
  options: '设置',
  tools: '工具',
};

const en: typeof zh = {
  title: 'Order Lock',
  field: 'Order number',
  placeholder: 'Order number or pasted chat text',
  lookUp: 'Look up',
  clear: 'Clear',
  clipboard: 'Clipboard',
  clipboardLookUp: 'Look up the number in the clipboard',

  badTooShort: (p) => `Only ${p.digits} ${digits(p.digits)}; an order number has 15–20`,
  badTooLong: (p) => `${p.digits} digits; an order number has 15–20`,
  badNotDigits: 'Not a number; an order number has 15–20 digits',
  badNoNumber: 'No order number found (15–20 digits)',
  badSkipped: (p) => `${numbers(p.lengths.length, p.lengths)} skipped`,
  pasted: (p) =>
    [
      `${p.found} order ${p.found === 1 ? 'number' : 'numbers'} found`,
      p.duplicates > 0 && `${p.duplicates} ${p.duplicates === 1 ? 'duplicate' : 'duplicates'} merged`,
      p.skipped.length > 0 && `${numbers(p.skipped.length, p.skipped)} skipped`,
    ]
      .filter(Boolean)
      .join(', '),

  result: 'Result',
  resultFrom: (p) => `${p.seconds} s, ${p.road}`,
  lastLookUp: 'Last look-up',
  lookingUp: 'Looking up…',
  retry: 'Try again',
  roadPage: 'from the page',
  roadTab: 'from a page seen before',
  roadTradeApi: 'from the platform',
  roadTyped: 'typed',

  orders: (p) => (p.n === 1 ? '1 order' : `${p.n} orders`),
  ordersDone: (p) =>
    [`${p.done} found`, p.failed > 0 && `${p.failed} not found`, p.looking > 0 && `looking up ${p.looking}`]
      .filter(Boolean)
      .join(', '),
  picked: (p) => `${p.n} of ${p.lockable} lockable`,
  looking: 'Looking up',
  fromOrders: (p) => (p.n === 1 ? 'From 1 order' : `From ${p.n} orders`),
  sum: (p) =>
    `${p.all === undefined ? plural(p.n, 'sub-order') : `${p.n} of ${p.all}`}${p.pieces === undefined ? '' : `, ${plural(p.pieces, 'item')}`}`,
  nickNeeded: 'Type the buyer nick to lock',
  notOfShops: (p) => `Is it an order of ${p.shops.join(' or ')}?`,
  lookupRefused: {
    session: "The shop's authorisation is no longer valid",
    permission: 'The app may not look orders up',
    busy: 'Too many calls',
    other: 'The platform refused the look-up',
  },
  lookupTurn: {
    session: 'authorise again, enter the new Session Key',
    permission: 'apply for that permission',
    busy: 'it passes by itself',
    other: 'go by its words',
  },
  lookupNote: 'Locking still works with the right sub-order numbers.',
  detailNote: 'Open the order page, and they are filled in once read.',
  unread: 'Sub-orders not read yet',
  readSubOrders: 'Look up sub-orders',

  page: 'This page',
  pageOrders: (p) => (p.n === 1 ? '1 order' : `${p.n} orders`),
  pageEmpty: 'No order found on this page',
  pageEmptyNote: 'Paste a number or chat text',
  allow: 'Enable on this site',
  allowNote: (p) => `Allow reading order numbers on ${p.host}`,
  allowRefused: 'The browser did not allow it. Click again when needed',
  buyerNick: 'Buyer nick',
  buyerNickHelp: 'The full Wangwang nick, without asterisks',
  buyerNickWhy: (p) => `The page shows only ${p.nick}: type the full nick, or have look-up granted`,
  buyerNickMasked: 'This nick has asterisks; type all of it',
  chooseShop: 'Shop',
  chooseShopNone: 'Choose a shop…',

  openQuestions: (p) => `${p.n} unknown`,
  underWay: (p) => `Locking ${p.n}`,
  handle: 'Resolve',
  watch: 'View',
  reviewed: 'This lock',
  back: 'Back',

  recent: 'Recent',
  lockedToday: (p) => `${p.n} today`,

  noShop: 'No shop yet',
  noShopNote: [
    'A lock is signed with the keys of a shop.',
    'An administrator sets it up once, about a minute.',
  ],
  addShop: 'Add a shop',
  importSettings: 'Import settings',
  tryDemo: 'Try it with a demo shop',
  shopNotSet: 'No shop set up',
  shopMissing: 'Set up this shop',

  vaultClosed: 'Key vault closed',
  vaultClosedWhy: {
    idle: (p) => `Closed after ${p.minutes} idle ${p.minutes === 1 ? 'minute' : 'minutes'}.`,
    time: 'Closed after the set time.',
    'browser-closed': 'Closed with the browser.',
    'by-hand': 'Closed by hand.',
  },
  vaultClosedNote: 'Enter the passphrase to go on.',
  vaultClosedKept: 'Enter the passphrase to go on; your choice is kept.',
  passphrase: 'Passphrase',
  openVault: 'Open the key vault',
  closeVault: 'Close the key vault',
  openingVault: 'Opening…',
  wrongPassphrase: 'Wrong passphrase, try again',
  waitPassphrase: (p) => `Wrong passphrase, try again in ${p.seconds} s`,
  vaultNeeded: 'Open the key vault to lock',
  shopNeeded: 'Set up a shop to lock',
  shopMissingNote: 'Set up this shop to lock',

  shop: 'Shop',
  shopAuto: 'Shop: automatic',
  pin: 'Pin to the side panel',
  history: 'Lock history',
  options: 'Options',
  tools: 'Tools',
};

function digits(n: number): string {
  return n === 1 ? 'digit' : 'digits';
}

/** "one 11-digit number", "2 numbers of 11, 8 digits". */
function numbers(n: number, lengths: number[]): string {
  return n === 1
    ? `one ${lengths[0]}-digit number`
    : `${n} numbers of ${[...new Set(lengths)].join(', ')} digits`;
}

export const popup = { 'zh-CN': zh, en };
