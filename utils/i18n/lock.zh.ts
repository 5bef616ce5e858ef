import type { NotSentReason, Outcome, UnknownReason } from '@/utils/orders/lock';

/** Words on the life of a lock: sending, outcome, whose words, what next, what is copied. */

type At = { n: number; time: string };
/** Sub-orders by outcome, of several calls. */
export type Counts = Record<Outcome, number>;

export const zh = {
  title: {
    locked: (p: { n: number }) => `已锁定 ${p.n} 个子订单`,
    accepted: () => '已受理，等 ERP 最后确认',
    refused: () => '被拒绝，没有锁住',
    rejected: () => '未送达，没有锁住',
    unknown: () => '结果未知，先别回复买家',
  } as Record<Outcome, (p: { n: number }) => string>,
  handledTitle: '结果未知，已确认处理',
  confirmed: (p: { time: string; s: string }) => `ERP 在 ${p.time} 确认，用时 ${p.s} 秒`,
  accepted: (p: At) => `ERP 在 ${p.time} 收下了请求，还没有说已经锁住`,
  refused: (p: At) => `ERP 在 ${p.time} 拒绝了这 ${p.n} 个子订单`,
  rejected: '请求被退回，ERP 没有动这个订单',
  unknown: (p: { reason: string }) => `可能锁住了，也可能没有：${p.reason}`,
  unknownReason: {
    'no-answer': (p: { s: number }) => `${p.s} 秒内没等到答复`,
    'connection-lost': () => '连接中断',
    unreadable: () => '答复读不懂',
    contradictory: () => '答复前后矛盾',
    interrupted: () => '浏览器或扩展中途关闭',
    platform: () => '平台说不清 ERP 有没有收到',
  } as Record<UnknownReason, (p: { s: number }) => string>,
  httpStatus: (p: { status: number }) => `网关答复 HTTP ${p.status}`,
  notSent: {
    unreachable: '没有发出：连不上网关，检查网络后重试',
    'no-access': '没有发出：浏览器没有允许访问网关，在设置里允许后重试',
    'no-session-rule': '没有发出：浏览器没有接受一次一发的规则，重启浏览器后重试',
    interrupted: '没有发出：浏览器或扩展中途关闭',
    'vault-closed': '没有发出：密钥库已关闭，打开后重试',
    'shop-gone': '没有发出：这家店的配置已被删除',
    'journal-failed': '没有发出：写不进本机记录',
  } as Record<NotSentReason, string>,

  mixedTitle: (worst: Outcome, n: Counts) => {
    const failed = n.refused + n.rejected;
    if (worst === 'unknown') return `结果未知 ${n.unknown} 个${failed ? `，另有 ${failed} 个没锁住` : ''}`;
    if (worst === 'accepted') return `已受理 ${n.accepted} 个，等 ERP 最后确认`;
    const word = worst === 'rejected' ? '未送达' : '被拒绝';
    return `${word} ${n[worst]} 个${failed > n[worst] ? `，另有 ${failed - n[worst]} 个被拒绝` : ''}，没有锁住`;
  },
  mixedText: (p: { all: number; calls: number; counts: Counts }) =>
    `${p.all} 个子订单分 ${p.calls} 次发送${p.counts.locked ? `，${p.counts.locked} 个已锁定` : ''}${
      p.counts.accepted ? `，${p.counts.accepted} 个已受理` : ''
    }`,
  call: (p: { n: number }) => `第 ${p.n} 次`,
  calls: '逐次结果',
  badge: (p: { word: string; n: number }) => `${p.word} ${p.n}`,
  acceptedAt: (p: { time: string }) => `ERP ${p.time} 收下`,
  confirmedAt: (p: { time: string }) => `ERP ${p.time} 确认`,

  erpWords: 'ERP 原话',
  platformWords: '平台原话',
  meaning: '意思',
  next: '下一步',
  turn: '轮到谁',
  now: '现在',
  unexplained: 'ERP 没有说明这个代码，请按原话处理',
  who: {
    admin: '店铺管理员',
    computer: '你，看这台电脑的网络和时钟',
    wait: '稍等再试',
    vendor: 'ERP 服务商',
    agent: '你',
  },
  colon: '：',
  urgent: '急单请直接在 ERP 里锁，或打电话给仓库。',
  acceptedNext: '过 1–2 分钟到 ERP 看最后结果，这里不会再更新（这家店是异步返回）。',
  notLocked: '没有锁住',
  notTicked: '未选',
  notTickedBecause: (p: { why: string }) => `未选，${p.why}`,

  lookIn: '在 ERP 里查',
  checkThese: (p: { n: number; items: string }) =>
    `看这 ${p.n} 个子订单是否已锁${p.items ? `：${p.items}` : ''}`,
  comeBack: '回到这里，二选一：',
  againWhen: 'ERP 里没锁住：再发一次',
  handledWhen: '已锁或已人工处理：写备注',
  note: '备注（可以不填）',
  noteHelp: '只改这条记录，不会向 ERP 发任何东西',
  handled: (p: { time: string }) => `${p.time} 已确认处理`,
  staysOnTop: '未处理前一直留在弹窗顶部和工具栏角标',
  later: '稍后处理',
  backToRows: '返回重选',
  copyForWarehouse: '复制给仓库',
  copyForAdmin: '复制给管理员',
  copyList: '复制清单',
  warehouseNote: '复制内容：订单号、子订单号、商品和 ERP 原话。',
  adminNote: (p: { id: string }) => `复制内容不含密钥和买家信息。请求编号 ${p.id}。`,
  releaseInErp: '解除锁定只能在 ERP 里操作；锁定不等于退款或取消。',
  reply: '给买家的话',
  replyCopied: '话术已复制，去聊天框粘贴',
  reportCopied: '已复制',
  tidCopied: '已复制订单号',

  sendingTitle: (p: { n: number }) => `正在锁定 ${p.n} 个子订单，等待 ERP 答复`,
  written: '已记入本机记录',
  signed: '已签名，发往锁单网关',
  seconds: (p: { s: string }) => `${p.s} 秒`,
  notYet: (p: { s: number }) => `现在还没有锁住，最长等 ${p.s} 秒。关上这里不会中断，结果留在弹窗里。`,
  pausing: (p: { s: number }) => `调用超限，${p.s} 秒后自动再发一次；现在还没有锁住`,
  clockCorrected: '已校正时钟，再发一次',
  sentOf: (p: { done: number; calls: number }) => `${p.calls} 次中已答复 ${p.done} 次`,
  collapse: '收起',

  report: {
    tid: '订单号',
    subOrder: '子订单',
    shop: '店铺',
    outcome: '结果',
    words: '原话',
    time: '时间',
    request: '请求编号',
    platformRequest: '平台请求编号',
  },
};

export type LockTexts = typeof zh;
