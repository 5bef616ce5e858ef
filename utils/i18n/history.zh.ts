import type { LockEntry, UnknownReason } from '@/utils/domain/lock';
import { grouped } from './language';

/** Words of the history page. Outcomes, entries and buttons shared with other screens are in common.ts. */

export const zh = {
  title: '锁单记录',
  kept: (p: { days: number; n: number }) => `保留 ${p.days} 天，共 ${grouped(p.n)} 条，只在本机`,
  loading: '正在读取记录…',
  incomplete: '记录还没读完，读完后才能导出',
  exportCsv: '导出 CSV',
  exportJson: '导出 JSON',
  exported: (p: { n: number }) => `已导出 ${grouped(p.n)} 条`,
  options: '设置',

  today: (p: { day: string }) => `今天 ${p.day}`,
  todaySum: (p: { locks: number; subOrders: number }) => `${p.locks} 笔，${p.subOrders} 个子订单`,
  chartCaption: '近 14 天（笔）。横线以上：已锁定、已受理；横线以下：其他结果',
  chartHint: '点柱子只看当天',
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
  searchPlaceholder: '订单或子订单号、买家、商品、ERP 原话',
  filters: '筛选',
  filterDay: '日期',
  filterToday: '今天',
  filterLastDays: (p: { n: number }) => `近 ${p.n} 天`,
  filterThisMonth: '本月',
  filterLastMonth: '上月',
  allDays: '全部日期',
  allShops: '全部店铺',
  allEntries: '全部入口',
  allOutcomes: '全部结果',
  operator: '操作人',
  allOperators: '全部操作人',
  reason: '原因',
  allReasons: '全部原因',
  shop: '店铺',
  entry: '入口',
  outcome: '结果',
  clearFilters: '清除筛选',
  found: (p: { n: number }) => `${grouped(p.n)} 笔`,

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
    '操作人',
    '原因',
    '在 ERP 解除',
  ],
  table: '锁单记录',
  sortNewest: '按时间，新的在前',
  sortOldest: '按时间，旧的在前',
  seconds: (p: { s: string }) => `${p.s} 秒`,
  reasonShort: {
    'no-answer': '超时未返回',
    'connection-lost': '连接中断',
    unreadable: '返回内容无法识别',
    contradictory: '返回内容前后矛盾',
    partial: '只有部分成功',
    'own-code': '返回成功，但带有未知代码',
    interrupted: '浏览器或扩展中途关闭',
    platform: '平台无法确认 ERP 是否收到',
  } as Record<UnknownReason, string>,
  empty: '还没有锁过订单',
  emptyNote: '在聊天页面或弹窗里锁定后，记录出现在这里',
  noMatch: '没有符合条件的记录',

  entries: { picker: '页面', popup: '弹窗', menu: '右键菜单', panel: '侧边栏', history: '记录' } as Record<
    LockEntry,
    string
  >,
  drawer: '锁单详情',
  notListed: '不在筛选结果中',
  position: (p: { at: number; of: number }) => `第 ${grouped(p.at)} 笔，共 ${grouped(p.of)} 笔`,
  previous: '上一笔',
  next: '下一笔',
  close: '关闭',
  order: '订单',
  subOrders: '子订单',
  amount: '金额',
  answer: '返回结果',
  noneReceived: '没有收到',
  copy: '复制',
  copied: '已复制订单号',
  steps: '过程',
  stepSaved: (p: { id: string }) => `已记入本机，请求编号 ${p.id}`,
  stepSent: (p: { callType: string; attempts: number }) =>
    p.attempts > 1 ? `已签名发出，${p.callType}，共 ${p.attempts} 次` : `已签名发出，${p.callType}`,
  stepNotSent: '未发出',
  stepAnswered: '收到返回结果',
  stepNoAnswer: '超时未返回',
  stepHandled: '确认已处理',
  stepReleased: '记下已在 ERP 解除',
  stepCall: (p: { n: number; of: number }) => `第 ${p.n} 次，共 ${p.of} 次`,
  synchronous: '同步',
  asynchronous: '异步',

  note: '备注',
  noteHelp: '（确认已处理时保存）',
  notePlaceholder: '例如：ERP 里已锁，仓库小周 14:35 确认',
  lockAgainSure: (p: { n: number }) => `再发一次，锁定这 ${p.n} 个子订单？`,
  lockAgainYes: (p: { n: number }) => `锁定 ${p.n} 个子订单`,
  lookFirst: '请先到 ERP 里查。确认已处理只改这条记录，不会向 ERP 发送任何内容。',
};

export type HistoryTexts = typeof zh;
