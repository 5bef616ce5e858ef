/** 记录: what this computer keeps of the locks. */

const grouped = (n: number): string => n.toLocaleString('en');

const zh = {
  title: '记录',
  retention: '锁单记录保留',
  retentionHelp: '过期的自动清除；结果未知、还没处理的不清。',
  kept: (n: number, oldest: string) => `现有 ${grouped(n)} 条，最早 ${oldest}。`,
  nicks: '记录里的买家昵称',
  nicksHelp: '打码只管锁单记录页和导出的文件；打码后仍可按昵称、订单号查。',
  nicksFull: '完整',
  nicksMasked: '打码',
  days: (n: number) => (n === 365 ? '1 年' : `${n} 天`),
  clear: '清空本机记录',
  clearHelp: '先导出再清空；结果未知的不会清。',
  clearButton: '清空…',
  clearTitle: (n: number | undefined) =>
    n === undefined ? '清空本机的锁单记录？' : `清空本机的 ${grouped(n)} 条锁单记录？`,
  clearText:
    '时间、买家、订单号、ERP 的答复和备注都会删掉，找不回来。之后选择器和弹窗也不再提示哪些子订单锁过。ERP 里的锁不变。',
  stay: (unknown: number, underWay: number) =>
    `会留下：${[unknown > 0 && `结果未知、还没处理的 ${unknown} 条`, underWay > 0 && `正在发送的 ${underWay} 条`].filter(Boolean).join('，')}。`,
  exportFirst: '打开记录，先导出',
  clearConfirm: '清空',
  cleared: (n: number) => (n === 0 ? '没有可以清空的记录' : `已清空 ${grouped(n)} 条记录`),
};

const en: typeof zh = {
  title: 'Records',
  retention: 'Keep lock history',
  retentionHelp: 'Older ones are removed; unknown outcomes nobody has handled stay.',
  kept: (n, oldest) => `${grouped(n)} ${n === 1 ? 'record' : 'records'} since ${oldest}. `,
  nicks: 'Nicks of buyers in the history',
  nicksHelp: 'Masked on the history page and in exported files; search still finds nick and order number.',
  nicksFull: 'Full',
  nicksMasked: 'Masked',
  days: (n) => (n === 365 ? '1 year' : `${n} days`),
  clear: 'Clear the history',
  clearHelp: 'Export it first; unknown outcomes stay.',
  clearButton: 'Clear…',
  clearTitle: (n) =>
    n === undefined
      ? 'Clear the lock history of this computer?'
      : `Clear ${grouped(n)} ${n === 1 ? 'record' : 'records'} of this computer?`,
  clearText:
    'Times, buyers, order numbers, answers of the ERP and notes are deleted for good. Picker and popup will no longer say which sub-orders were locked before. Locks in the ERP stay.',
  stay: (unknown, underWay) =>
    `Kept: ${[unknown > 0 && `${unknown} with unknown outcome`, underWay > 0 && `${underWay} being sent`].filter(Boolean).join(', ')}.`,
  exportFirst: 'Open history to export',
  clearConfirm: 'Clear',
  cleared: (n) => (n === 0 ? 'Nothing to clear' : `${grouped(n)} ${n === 1 ? 'record' : 'records'} cleared`),
};

export const records = { 'zh-CN': zh, en };
