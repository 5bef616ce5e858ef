import type { LockEntry, Outcome } from '@/utils/domain/lock';
import type { RefundStatus, TradeStatus } from '@/utils/domain/order';
import type { SubOrderSource, SubOrderView } from '@/utils/messages/views';

/** Words shared by picker, popup, options and history: outcomes, entries, order rows, reasons, buttons. */

type Count = { n: number };

export const zh = {
  outcome: {
    locked: '已锁定',
    accepted: '已受理',
    refused: '被拒绝',
    rejected: '未送达',
    unknown: '结果未知',
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  sending: '发送中',
  entry: { picker: '页面', popup: '弹窗', menu: '右键菜单', panel: '侧边栏', history: '记录' } as Record<
    LockEntry,
    string
  >,

  status: {
    TRADE_NO_CREATE_PAY: '待付款',
    WAIT_BUYER_PAY: '待付款',
    PAY_PENDING: '付款确认中',
    WAIT_PRE_AUTH_CONFIRM: '待付款',
    PAID_FORBID_CONSIGN: '暂不能发货',
    WAIT_SELLER_SEND_GOODS: '待发货',
    SELLER_CONSIGNED_PART: '部分发货',
    WAIT_BUYER_CONFIRM_GOODS: '已发货',
    TRADE_BUYER_SIGNED: '已签收',
    TRADE_FINISHED: '交易成功',
    TRADE_CLOSED: '已关闭',
    TRADE_CLOSED_BY_TAOBAO: '已关闭',
  } as Record<TradeStatus, string>,
  refund: {
    WAIT_SELLER_AGREE: '退款中',
    WAIT_BUYER_RETURN_GOODS: '退货中',
    WAIT_SELLER_CONFIRM_GOODS: '退货中',
    SELLER_REFUSE_BUYER: '已拒绝退款',
    SUCCESS: '退款成功',
  } as Partial<Record<RefundStatus, string>>,
  statusUnknown: '状态未知',

  order: '订单',
  subOrder: '子订单',
  copyTid: '复制订单号',
  copied: '已复制',
  buyerUnknown: '买家未知',
  buyerCipher: '买家昵称已加密',
  shopUnknown: '店铺未知',
  owner: {
    label: '这笔是谁的',
    open: (p: { chatBuyer: string }) => `会话买家：${p.chatBuyer}；不确定这笔是谁的`,
    otherTailWhy: '只有聊天消息提到它，后六位和这位买家的其他订单不同',
    noTailWhy: '只有聊天消息提到它，没有这位买家的其他订单可以比对',
    sameTail: (p: { chatBuyer: string }) => `会话买家：${p.chatBuyer}；这笔视为该买家的订单`,
    sameTailWhy: '只有聊天消息提到它，但后六位和这位买家的其他订单相同',
    told: (p: { chatBuyer: string; owner: string }) => `会话买家：${p.chatBuyer}；这笔是 ${p.owner} 的`,
    toldHidden: (p: { chatBuyer: string }) => `会话买家：${p.chatBuyer}；平台给出了这笔的买家，昵称已加密`,
    answered: (p: { chatBuyer: string }) => `你已确认：这笔是会话买家 ${p.chatBuyer} 的`,
    notTheirs: '不是会话买家的：请在弹窗里填写这笔的买家昵称再锁定',
    yes: '是会话买家的',
    no: '不是',
    first: '请先确认这笔是不是会话买家的',
  },

  blocked: {
    shipped: (p: { carrier: string | undefined }) =>
      p.carrier ? `已发货，锁不住；要拦截请联系快递（${p.carrier}）` : '已发货，锁不住；要拦截请联系快递',
    refunded: () => '已退款，不需要锁定',
    unpaid: () => '还没付款，暂时不能锁定',
    closed: () => '订单已关闭',
    finished: () => '交易已完成',
    'not-of-order': () => '最新的订单内容里没有这个子订单，不能锁定',
  } as Record<NonNullable<SubOrderView['blocked']>, (p: { carrier: string | undefined }) => string>,
  /** Above the confirm button: the platform did not answer, or not in time. */
  unchecked: '未能向平台核对',
  uncheckedNote: (p: { source: string }) => `内容来自${p.source}，请核对后再锁`,
  checking: '正在向平台核对…',
  /** Whose word the rows are, where no platform can be asked. */
  wordOf: (p: { source: string }) => `内容来自${p.source}，没有向平台核对`,
  sources: {
    page: '当前页面',
    tab: '看过的页面',
    'trade-api': '平台之前返回的数据',
    typed: '手动填写',
  } as Record<SubOrderSource, string>,
  shippedAt: (p: { time: string }) => `已发货 ${p.time}`,
  refundAsked: '买家已申请退款；锁定不等于同意退款',
  stateUnknown: '发货状态未知，可能已经发货；请先核对',
  tailDiffers: '后六位与订单不同，请核对',
  memory: {
    locked: (p: { time: string; entry: string }) => `${p.time} 已在${p.entry}锁定，解除请到 ERP`,
    accepted: (p: { time: string; entry: string }) => `${p.time} 在${p.entry}提交，ERP 已受理`,
    refused: (p: { time: string; entry: string }) => `${p.time} 在${p.entry}锁定，被拒绝`,
    rejected: (p: { time: string; entry: string }) => `${p.time} 在${p.entry}锁定，未送达`,
    unknown: (p: { time: string; entry: string }) => `${p.time} 的锁定结果未知。`,
  } as Record<Outcome, (p: { time: string; entry: string }) => string>,
  memoryHandled: (p: { time: string }) => `${p.time} 的锁定结果未知，已确认处理`,
  lockedBefore: (p: Count) => `勾选的子订单有 ${p.n} 个以前锁过，会再锁一次：`,
  lockedBeforeMore: (p: Count) => `另有 ${p.n} 个`,
  memoryReleased: (p: { time: string; released: string }) => `${p.time} 锁定，${p.released} 已在 ERP 解除`,
  handled: '已确认处理',
  handledBadge: '已处理',
  releasedBadge: '已解除',
  openErp: '到 ERP 查',
  undo: '撤销',
  resolve: '去处理',
  unsent: '上次逐个锁定停在这之前，未发出',
  inFlight: '正在锁定，等待 ERP 返回结果',

  selectAll: '全选可锁定',
  rowsLabel: '子订单',
  lockableOf: (p: { lockable: number; all: number }) => `${p.lockable} 个可锁定，共 ${p.all} 个`,
  lockableMarked: (p: { lockable: number; marked: number }) =>
    `${p.lockable} 个可锁定，其中 ${p.marked} 个有记录`,
  nothingLockable: '没有可以锁定的子订单',
  statusAsOf: (p: { time: string }) => `状态读取于 ${p.time}。刚有变化？`,

  noneTicked: '还没有勾选。按空格勾选，↑ ↓ 移动',
  noneTyped: '还没有填写子订单号',
  summary: (p: { n: number; all: number | undefined; pieces: number | undefined }) =>
    `将锁定 ${p.all === undefined ? p.n : `${p.n} / ${p.all}`} 个子订单${p.pieces === undefined ? '' : `，共 ${p.pieces} 件`}`,
  toCheck: (p: Count) => `${p.n} 个请先核对`,
  tail: '尾号',
  lock: (p: Count) => `锁定 ${p.n} 个子订单`,
  reason: '原因',
  locking: '正在锁定…',
  aboutLock: '锁定后仓库暂停发货，不等于退款或取消；解除只能在 ERP 里操作。',

  cancel: '取消',
  close: '关闭',
  done: '完成',
  copy: '复制',
  retry: '重试',
  readAgain: '重新读取',
  more: '展开',
  less: '收起',
  openDetail: '打开订单详情',
  openDetailNote: '读到后自动填好',
  comma: '，',
  quoted: (words: string) => `“${words}”`,
  noWords: '没有说明',

  typed: {
    label: '或者手动填写子订单号',
    labelNote: '（逗号、空格或换行分隔）',
    digits: (p: Count) => `${p.n} 位`,
    badLength: (p: Count) => `${p.n} 位，应为 15–20 位`,
    notDigits: '含有非数字',
    tailDiffers: '后六位与订单不同',
    duplicate: '重复，已去重',
    rounded: '末尾都是 0，可能被表格改过，请核对',
    broken: '号码不完整，没有采用',
    remove: (p: { id: string }) => `移除 ${p.id}`,
  },

  history: '查看记录',
  lockAgain: '再次锁定',
  markHandled: '确认已处理',
};

export type CommonTexts = typeof zh;
