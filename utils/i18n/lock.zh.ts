import type { NotSentReason, Outcome, UnknownReason } from '@/utils/domain/lock';
import { zh as each } from './each-line';

/** Words on the life of a lock: sending, outcome, whose words, what next, what is copied. */

type At = { n: number; time: string };
/** Sub-orders by outcome, of several calls. */
export type Counts = Record<Outcome, number>;

export const zh = {
  title: {
    locked: (p: { n: number }) => `已锁定 ${p.n} 个子订单`,
    accepted: () => '已受理，等 ERP 最终确认',
    refused: () => '被拒绝，没有锁住',
    rejected: () => '未送达，没有锁住',
    unknown: () => '结果未知，先别答应买家',
  } as Record<Outcome, (p: { n: number }) => string>,
  handledTitle: '结果未知，已确认处理',
  handledText: (p: { time: string; note: string }) => `${p.time} 由人核对处理${p.note && `：${p.note}`}`,
  releasedTitle: (p: { n: number }) => `已锁定 ${p.n} 个子订单，后来在 ERP 解除`,
  confirmed: (p: { time: string; s: string }) => `ERP 在 ${p.time} 确认，用时 ${p.s} 秒`,
  accepted: (p: At) => `ERP 在 ${p.time} 受理了请求，还没有确认锁定`,
  refused: (p: At) => `ERP 在 ${p.time} 拒绝了这 ${p.n} 个子订单`,
  rejected: '请求被退回，ERP 没有处理这个订单',
  unknown: (p: { reason: string }) => `可能锁住了，也可能没有：${p.reason}`,
  unknownReason: {
    'no-answer': (p: { s: number }) => `${p.s} 秒内未返回结果`,
    'connection-lost': () => '连接中断',
    unreadable: () => '返回内容无法识别',
    contradictory: () => '返回内容前后矛盾',
    partial: () => '返回结果显示只有部分成功',
    'own-code': (p) =>
      `返回成功，但带有代码 ${p.code}。如果这个 ERP 成功时总带这个代码，请管理员把它填到店铺设置的“成功代码”里`,
    interrupted: () => '浏览器或扩展中途关闭',
    platform: () => '平台无法确认 ERP 是否收到',
  } as Record<UnknownReason, (p: { s: number; code: string }) => string>,
  httpStatus: (p: { status: number }) => `网关返回 HTTP ${p.status}`,
  answerWords: '返回原话',
  namedFailed: '明确失败',
  namedDone: '明确成功',
  notSent: {
    unreachable: '未发出：连不上网关，请检查网络后重试',
    'no-access': '未发出：浏览器没有允许访问网关，请在设置里允许后重试',
    'no-session-rule': '未发出：浏览器没有启用防重发规则，请重启浏览器后重试',
    interrupted: '未发出：浏览器或扩展中途关闭',
    'vault-closed': '未发出：密钥库已关闭，请打开后重试',
    'shop-gone': '未发出：这家店的设置已删除',
    'against-rule': '未发出：不符合管理员规定的签名方式或密码',
    'journal-failed': '未发出：本机记录写入失败',
    stopped: '未发出：逐个锁定中途停止',
  } as Record<NotSentReason, string>,

  mixedTitle: (worst: Outcome, n: Counts) => {
    const failed = n.refused + n.rejected;
    if (worst === 'unknown') return `结果未知 ${n.unknown} 个${failed ? `，另有 ${failed} 个没锁住` : ''}`;
    if (worst === 'accepted') return `已受理 ${n.accepted} 个，等 ERP 最终确认`;
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
  acceptedAt: (p: { time: string }) => `ERP ${p.time} 受理`,
  confirmedAt: (p: { time: string }) => `ERP ${p.time} 确认`,

  erpWords: 'ERP 原话',
  platformWords: '平台原话',
  meaning: '意思',
  next: '下一步',
  turn: '谁来处理',
  now: '现在',
  unexplained: 'ERP 没有说明这个代码的含义，请按原话处理',
  who: {
    admin: '店铺管理员',
    computer: '你，检查这台电脑的网络和时钟',
    wait: '不用处理，稍后再试',
    vendor: 'ERP 厂商',
    agent: '你',
  },
  colon: '：',
  urgent: '急单请直接在 ERP 里锁，或打电话给仓库。',
  acceptedNext: '1–2 分钟后到 ERP 里看最终结果，这里不会再更新（这家店是异步返回）。',
  notLocked: '没有锁住',
  notTicked: '未选',
  notTickedBecause: (p: { why: string }) => `未选，${p.why}`,

  lookIn: '在 ERP 里查',
  checkThese: (p: { n: number; items: string }) =>
    `看这 ${p.n} 个子订单是否已锁${p.items ? `：${p.items}` : ''}`,
  comeBack: '回到这里，二选一：',
  againWhen: 'ERP 里没有锁住：再发一次',
  handledWhen: '已锁或已人工处理：写备注',
  note: '备注（可以不填）',
  noteHelp: '只改这条记录，不会向 ERP 发送任何内容',
  handled: (p: { time: string }) => `${p.time} 已确认处理`,
  released: (p: { time: string }) => `${p.time} 记下已在 ERP 解除`,
  markReleased: '已在 ERP 解除',
  editNote: '改备注',
  saveNote: '保存备注',
  marksHelp: '只改这条记录，不会向 ERP 发任何内容',
  staysOnTop: '处理之前一直显示在弹窗顶部和工具栏角标上',
  later: '稍后处理',
  backToRows: '返回重选',
  copyForWarehouse: '复制给仓库',
  copyForAdmin: '复制给管理员',
  copyList: '复制清单',
  warehouseNote: '复制内容：请求、店铺、买家、订单号、子订单号、商品和 ERP 原话。',
  adminNote: (p: { id: string }) => `复制内容不含密钥和买家信息。请求编号 ${p.id}。`,
  releaseInErp: '解除锁定只能在 ERP 里操作；锁定不等于退款或取消。',
  reply: '给买家的话',
  fillChat: '填入聊天',
  chooseReply: '选一条话术',
  notFilled: '没能填入聊天框，已复制，请粘贴',
  replyCopied: '话术已复制，去聊天框粘贴',
  reportCopied: '已复制',
  tidCopied: '已复制订单号',

  sendingTitle: (p: { n: number }) => `正在锁定 ${p.n} 个子订单，等待 ERP 返回结果`,
  written: '已记入本机记录',
  signed: '已签名，发往锁单网关',
  seconds: (p: { s: string }) => `${p.s} 秒`,
  notYet: (p: { s: number }) => `还没有锁住，最长等 ${p.s} 秒。关闭窗口不会中断，结果会留在弹窗里。`,
  pausing: (p: { s: number }) => `请求太频繁，${p.s} 秒后自动再发一次；还没有锁住`,
  clockCorrected: '已校正时钟，再发一次',
  sentOf: (p: { done: number; calls: number }) => `共 ${p.calls} 次，已返回 ${p.done} 次`,
  collapse: '收起',

  each,

  report: {
    ask: '请拦截这些子订单，先不要发货：',
    held: '已在 ERP 锁定，请先不要发货：',
    buyer: '买家',
    reason: '原因',
    operator: '操作人',
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
