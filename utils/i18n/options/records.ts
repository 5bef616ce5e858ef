/** 记录: what this computer keeps of the locks. */

const grouped = (n: number): string => n.toLocaleString('en');

const zh = {
  title: '记录',
  retention: '锁单记录保留',
  retentionHelp: '过期的自动清除；结果未知、还没处理的会保留。',
  kept: (n: number, oldest: string) => `现有 ${grouped(n)} 条，最早 ${oldest}。`,
  nicks: '记录里的买家昵称',
  nicksHelp: '打码只用于锁单记录页和导出的文件；打码后仍可按昵称、订单号搜索。',
  nicksFull: '完整',
  nicksMasked: '打码',
  openHours: '锁定超过多久提醒解除',
  openHoursHelp: '到时还没解除的锁定列入待办；已受理的在这之前列入待办。选“不提醒”则两种都不列。',
  openHoursNever: '不提醒',
  hours: (n: number) => `${n} 小时`,
  days: (n: number) => (n === 365 ? '1 年' : `${n} 天`),
  clear: '清空本机记录',
  clearHelp: '请先导出再清空；结果未知、还没处理的会保留。',
  clearButton: '清空…',
  clearTitle: (n: number | undefined) =>
    n === undefined ? '清空本机的锁单记录？' : `清空本机的 ${grouped(n)} 条锁单记录？`,
  clearText:
    '时间、买家、订单号、ERP 返回结果和备注都会删除，无法恢复。之后锁单面板和弹窗也不再提示哪些子订单锁过。ERP 里的锁定不受影响。',
  stay: (unknown: number, underWay: number) =>
    `会保留：${[unknown > 0 && `结果未知、还没处理的 ${unknown} 条`, underWay > 0 && `正在发送的 ${underWay} 条`].filter(Boolean).join('，')}。`,
  exportFirst: '打开锁单记录导出',
  clearConfirm: '清空',
  clearing: (n: number, of: number | undefined) =>
    `正在清空：${grouped(n)}${of === undefined ? '' : ` / ${grouped(of)}`} 条`,
  cleared: (n: number) => (n === 0 ? '没有可以清空的记录' : `已清空 ${grouped(n)} 条记录`),
  stopped: (n: number) => `清空中断：已清空 ${grouped(n)} 条，其余的还在，可以再清空一次。`,
};

const en: typeof zh = {
  title: 'Records',
  retention: 'Keep lock history for',
  retentionHelp: 'Older records are removed automatically; unknown outcomes not yet handled are kept.',
  kept: (n, oldest) => `${grouped(n)} ${n === 1 ? 'record' : 'records'} since ${oldest}. `,
  nicks: 'Buyer nicknames in the history',
  nicksHelp:
    'Masked on the lock history page and in exported files only; you can still search by nickname and order number.',
  nicksFull: 'Full',
  nicksMasked: 'Masked',
  openHours: 'Remind of holds after',
  openHoursHelp:
    'Locks not released by then are listed as open; accepted ones are listed until then. “Never” lists neither.',
  openHoursNever: 'Never',
  hours: (n) => `${n} h`,
  days: (n) => (n === 365 ? '1 year' : `${n} days`),
  clear: 'Clear the history',
  clearHelp: 'Export first; unknown outcomes not yet handled are kept.',
  clearButton: 'Clear…',
  clearTitle: (n) =>
    n === undefined
      ? 'Clear the lock history of this computer?'
      : `Clear ${grouped(n)} ${n === 1 ? 'record' : 'records'} of this computer?`,
  clearText:
    'Times, buyers, order numbers, answers of the ERP and notes are deleted for good. Lock panel and popup will no longer show which sub-orders were locked before. Locks in the ERP are not affected.',
  stay: (unknown, underWay) =>
    `Kept: ${[unknown > 0 && `${unknown} with unknown outcome, not yet handled`, underWay > 0 && `${underWay} being sent`].filter(Boolean).join(', ')}.`,
  exportFirst: 'Open history to export',
  clearConfirm: 'Clear',
  clearing: (n, of) => `Clearing: ${grouped(n)}${of === undefined ? '' : ` of ${grouped(of)}`}`,
  stopped: (n) =>
    `Clearing was interrupted: ${grouped(n)} cleared, the rest is still there. You can clear again.`,
  cleared: (n) => (n === 0 ? 'Nothing to clear' : `${grouped(n)} ${n === 1 ? 'record' : 'records'} cleared`),
};

export const records = { 'zh-CN': zh, en };
