import type { Order, SubOrder, TradeStatus } from './order';

/**
 * Whether a sub-order can still be held. No document says it; it follows from 已发货 = 1001
 * (qimen-protocol section 8). What is not known is lockable: the ERP has the last word.
 */

export type NotLockable = 'shipped' | 'refunded' | 'unpaid' | 'closed' | 'finished';

export type Lockable = { lockable: true; refundAsked: boolean } | { lockable: false; reason: NotLockable };

const REASON: Partial<Record<TradeStatus, NotLockable>> = {
  TRADE_NO_CREATE_PAY: 'unpaid',
  WAIT_BUYER_PAY: 'unpaid',
  PAY_PENDING: 'unpaid',
  WAIT_PRE_AUTH_CONFIRM: 'unpaid',
  WAIT_BUYER_CONFIRM_GOODS: 'shipped',
  TRADE_BUYER_SIGNED: 'shipped',
  TRADE_FINISHED: 'finished',
  TRADE_CLOSED: 'closed',
  TRADE_CLOSED_BY_TAOBAO: 'closed',
};

export function lockable(order: Pick<Order, 'status'>, subOrder: SubOrder): Lockable {
  if (subOrder.refund === 'SUCCESS') return { lockable: false, reason: 'refunded' };
  const reason = REASON[subOrder.status ?? order.status ?? 'WAIT_SELLER_SEND_GOODS'];
  if (reason) return { lockable: false, reason };
  if (subOrder.shippedAt) return { lockable: false, reason: 'shipped' };
  return { lockable: true, refundAsked: isRefundAsked(subOrder) };
}

function isRefundAsked({ refund }: SubOrder): boolean {
  return refund !== undefined && refund !== 'NO_REFUND' && refund !== 'CLOSED';
}
