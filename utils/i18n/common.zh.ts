import type { LockEntry, Outcome } from '@/utils/orders/lock';
import type { NotLockable } from '@/utils/orders/lockable';
import type { RefundStatus, TradeStatus } from '@/utils/orders/order';

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
  entry: { picker: '页面', popup: '弹窗', menu: '右键菜单', panel: '侧边栏' } as Record<LockEntry, string>,

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
  shopUnknown: '店铺未知',

  blocked: {
    shipped: (p: { carrier: string | undefined }) =>
      p.carrier ? `已发货，锁不住；要拦截请联系快递（${p.carrier}）` : '已发货，锁不住；要拦截请联系快递',
    refunded: () => '已退款，仓库本来就不会发',
    unpaid: () => '还没付款，没有可锁的发货',
    closed: () => '订单已关闭',
    finished: () => '交易已完成',
  } as Record<NotLockable, (p: { carrier: string | undefined }) => string>,
  shippedAt: (p: { time: string }) => `已发货 ${p.time}`,
  refundAsked: '买家已申请退款；锁定不会替你同意退款',
  tailDiffers: '尾六位与订单不同，请核对',
  memory: {
    locked: (p: { time: string; entry: string }) => `${p.time} 从${p.entry}锁定。解除请到 ERP`,
    accepted: (p: { time: string; entry: string }) => `${p.time} 从${p.entry}提交，ERP 已受理`,
    refused: (p: { time: string; entry: string }) => `${p.time} 从${p.entry}锁定被拒绝`,
    rejected: (p: { time: string; entry: string }) => `${p.time} 从${p.entry}锁定未送达`,
    unknown: (p: { time: string; entry: string }) => `${p.time} 的锁定结果未知。`,
  } as Record<Outcome, (p: { time: string; entry: string }) => string>,
  memoryHandled: (p: { time: string }) => `${p.time} 的锁定结果未知，已确认处理`,
  resolve: '去处理',
  inFlight: '正在锁定，等待 ERP 答复',

  selectAll: '全选可锁定',
  rowsLabel: '子订单',
  lockableOf: (p: { lockable: number; all: number }) => `${p.lockable} 个可锁定，共 ${p.all} 个`,
  lockableMarked: (p: { lockable: number; marked: number }) =>
    `${p.lockable} 个可锁定，其中 ${p.marked} 个有记录`,
  nothingLockable: '没有可以锁定的子订单',
  statusAsOf: (p: { time: string }) => `状态 ${p.time} 读取。刚变化过？`,

  noneTicked: '还没有勾选。空格勾选，↑ ↓ 移动',
  noneTyped: '还没有填子订单号',
  summary: (p: { n: number; all: number | undefined; pieces: number | undefined }) =>
    `将锁定 ${p.all === undefined ? p.n : `${p.n} / ${p.all}`} 个子订单${p.pieces === undefined ? '' : `，共 ${p.pieces} 件`}`,
  toCheck: (p: Count) => `${p.n} 个请先核对`,
  tail: '尾号',
  lock: (p: Count) => `锁定 ${p.n} 个子订单`,
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
    tailDiffers: '尾六位与订单不同',
    duplicate: '重复，已合并',
    remove: (p: { id: string }) => `去掉 ${p.id}`,
  },

  history: '查看记录',
  lockAgain: '再次锁定',
  markHandled: '确认已处理',
};

export type CommonTexts = typeof zh;
