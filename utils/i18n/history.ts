import type { LockEntry, UnknownReason } from '@/utils/orders/lock';

/** Words of the history page. Outcomes, entries and buttons shared with other screens are in common.ts. */

const zh = {
  title: '锁单记录',
  kept: (p: { days: number; n: number }) => `保留 ${p.days} 天，共 ${count(p.n)} 条，只在本机`,
  loading: '正在读取记录…',
  exportCsv: '导出 CSV',
  exportJson: '导出 JSON',
  exported: (p: { n: number }) => `已导出 ${count(p.n)} 条`,
  options: '设置',

  today: (p: { day: string }) => `今天 ${p.day}`,
  todaySum: (p: { locks: number; subOrders: number }) => `${p.locks} 笔，${p.subOrders} 个子订单`,
  chartCaption: (p: { times: number }) =>
    `近 14 天（笔）。线上：锁住、受理；线下：没锁住、未知，放大 ${p.times} 倍`,
  chartHint: '点一天只看那天',
  chartDay: (p: {
    day: string;
    locked: number;
    accepted: number;
    refused: number;
    rejected: number;
    unknown: number;
  }) =>
    `${p.day}：已锁定 ${p.locked}，已受理 ${p.accepted}，被拒绝 ${p.refused}，未送达 ${p.rejected}，结果未知 ${p.unknown}`,
  showTable: '看表格',
  showChart: '看图',
  day: '日期',

  search: '搜索',
  searchPlaceholder: '订单号、买家、ERP 原话',
  filters: '筛选',
  filterDay: '日期',
  filterToday: '今天',
  allDays: '全部日期',
  allShops: '全部店铺',
  allEntries: '全部入口',
  allOutcomes: '全部结果',
  shop: '店铺',
  entry: '入口',
  outcome: '结果',
  clearFilters: '清除筛选',
  found: (p: { n: number }) => `${count(p.n)} 笔`,

  columns: {
    time: '时间',
    outcome: '结果',
    tid: '订单号',
    buyer: '买家',
    shop: '店铺',
    subOrders: '子订单',
    entry: '入口',
    words: '代码与 ERP 原话',
    duration: '用时',
  },
  csvColumns: [
    '时间',
    '结果',
    '订单号',
    '买家',
    '店铺',
    '子订单号',
    '订单的子订单数',
    '入口',
    '代码',
    '原话',
    '用时（秒）',
    '请求编号',
    '处理时间',
    '备注',
  ],
  table: '锁单记录',
  sortNewest: '按时间，新的在前',
  sortOldest: '按时间，旧的在前',
  seconds: (p: { s: string }) => `${p.s} 秒`,
  reasonShort: {
    'no-answer': '到时限没有答复',
    'connection-lost': '连接中断',
    unreadable: '答复读不懂',
    contradictory: '答复自相矛盾',
    interrupted: '浏览器或扩展中途关闭',
    platform: '平台没有拿到答复',
  } as Record<UnknownReason, string>,
  empty: '还没有锁过订单',
  emptyNote: '在聊天页面或弹窗里锁定后，记录出现在这里',
  noMatch: '没有符合条件的记录',

  entries: { picker: '选择器', popup: '弹窗', menu: '右键菜单', panel: '侧边栏' } as Record<
    LockEntry,
    string
  >,
  drawer: '锁单详情',
  position: (p: { at: number; of: number }) => `第 ${count(p.at)} 笔，共 ${count(p.of)} 笔`,
  previous: '上一笔',
  next: '下一笔',
  close: '关闭',
  order: '订单',
  subOrders: '子订单',
  amount: '金额',
  answer: '答复',
  noneReceived: '没有收到',
  copy: '复制',
  copied: '已复制订单号',
  steps: '经过',
  stepSaved: (p: { id: string }) => `记入本机，请求 ${p.id}`,
  stepSent: (p: { callType: string; attempts: number }) =>
    p.attempts > 1 ? `签名并发出，${p.callType}，共 ${p.attempts} 次` : `签名并发出，${p.callType}`,
  stepNotSent: '没有发出',
  stepAnswered: '收到答复',
  stepNoAnswer: '到时限仍没有答复',
  stepHandled: '确认已处理',
  stepCall: (p: { n: number; of: number }) => `第 ${p.n} 次，共 ${p.of} 次`,
  synchronous: '同步',
  asynchronous: '异步',

  note: '备注',
  noteHelp: '（确认已处理时保存）',
  notePlaceholder: '例如：ERP 里已锁，仓库小周 14:35 确认',
  lockAgainSure: (p: { n: number }) => `再发一次，锁定这 ${p.n} 个子订单？`,
  lockAgainYes: (p: { n: number }) => `锁定 ${p.n} 个子订单`,
  lookFirst: '先到 ERP 看一眼。确认已处理只改这条记录，不会向 ERP 发任何东西。',
};

const en: typeof zh = {
  title: 'Lock history',
  kept: (p) => `Kept ${p.days} ${p.days === 1 ? 'day' : 'days'}, ${count(p.n)} in all, on this computer only`,
  loading: 'Reading the records…',
  exportCsv: 'Export CSV',
  exportJson: 'Export JSON',
  exported: (p) => `${count(p.n)} exported`,
  options: 'Options',

  today: (p) => `Today ${p.day}`,
  todaySum: (p) =>
    `${p.locks} ${p.locks === 1 ? 'lock' : 'locks'}, ${p.subOrders} ${p.subOrders === 1 ? 'sub-order' : 'sub-orders'}`,
  chartCaption: (p) => `14 days. Above: locked, accepted; below: not locked, unknown (×${p.times})`,
  chartHint: 'Click a day to see it alone',
  chartDay: (p) =>
    `${p.day}: ${p.locked} locked, ${p.accepted} accepted, ${p.refused} refused, ${p.rejected} not delivered, ${p.unknown} unknown`,
  showTable: 'As a table',
  showChart: 'As a chart',
  day: 'Day',

  search: 'Search',
  searchPlaceholder: 'Order, buyer, ERP text',
  filters: 'Filters',
  filterDay: 'Day',
  filterToday: 'Today',
  allDays: 'All days',
  allShops: 'All shops',
  allEntries: 'All entries',
  allOutcomes: 'All outcomes',
  shop: 'Shop',
  entry: 'Entry',
  outcome: 'Outcome',
  clearFilters: 'Clear filters',
  found: (p) => (p.n === 1 ? '1 lock' : `${count(p.n)} locks`),

  columns: {
    time: 'Time',
    outcome: 'Outcome',
    tid: 'Order',
    buyer: 'Buyer',
    shop: 'Shop',
    subOrders: 'Lines',
    entry: 'Entry',
    words: 'Code, ERP text',
    duration: 'Took',
  },
  csvColumns: [
    'Time',
    'Outcome',
    'Order',
    'Buyer',
    'Shop',
    'Sub-orders',
    'Sub-orders in the order',
    'Entry',
    'Code',
    'Words',
    'Seconds',
    'Request',
    'Handled at',
    'Note',
  ],
  table: 'Locks',
  sortNewest: 'By time, newest first',
  sortOldest: 'By time, oldest first',
  seconds: (p) => `${p.s} s`,
  reasonShort: {
    'no-answer': 'no answer in time',
    'connection-lost': 'connection lost',
    unreadable: 'unreadable answer',
    contradictory: 'contradictory answer',
    interrupted: 'browser or extension ended meanwhile',
    platform: 'the platform has no answer',
  },
  empty: 'No locks yet',
  emptyNote: 'Locks from the chat page or the popup are listed here',
  noMatch: 'No match',

  entries: { picker: 'Picker', popup: 'Popup', menu: 'Menu', panel: 'Panel' },
  drawer: 'Details of the lock',
  position: (p) => `${count(p.at)} of ${count(p.of)}`,
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  order: 'Order',
  subOrders: 'Sub-orders',
  amount: 'Amount',
  answer: 'Answer',
  noneReceived: 'none received',
  copy: 'Copy',
  copied: 'Order number copied',
  steps: 'What happened',
  stepSaved: (p) => `Recorded here, request ${p.id}`,
  stepSent: (p) =>
    p.attempts > 1 ? `Signed and sent, ${p.callType}, ${p.attempts} times` : `Signed and sent, ${p.callType}`,
  stepNotSent: 'Not sent',
  stepAnswered: 'Answered',
  stepNoAnswer: 'No answer by the deadline',
  stepHandled: 'Marked handled',
  stepCall: (p) => `call ${p.n} of ${p.of}`,
  synchronous: 'synchronous',
  asynchronous: 'asynchronous',

  note: 'Note',
  noteHelp: ' (kept with "mark handled")',
  notePlaceholder: 'e.g. held in the ERP, confirmed by the warehouse at 14:35',
  lockAgainSure: (p) =>
    p.n === 1 ? 'Send once more to lock this sub-order?' : `Send once more to lock these ${p.n} sub-orders?`,
  lockAgainYes: (p) => (p.n === 1 ? 'Lock 1 sub-order' : `Lock ${p.n} sub-orders`),
  lookFirst: 'Look in the ERP first. Marking handled changes this record only; nothing goes to the ERP.',
};

/** 3184 → 3,184: the same in both languages. */
function count(n: number): string {
  return n.toLocaleString('en-US');
}

export const history = { 'zh-CN': zh, en };
