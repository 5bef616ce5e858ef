import type { Order, SubOrder, TradeStatus } from './order';

/**
 * Whether a sub-order can still be held. This is not documented; it follows from 已发货 = 1001
 * (docs/qimen-protocol.md). An unknown status may be tried, with a note: the ERP decides.
 */

export type NotLockable = 'shipped' | 'refunded' | 'unpaid' | 'closed' | 'finished';

type Lockable =
  | { lockable: true; refundAsked: boolean; stateUnknown: boolean }
  | { lockable: false; reason: NotLockable };

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

/** The line's own status decides over the order's; a completed refund decides over both. */
export function lockable(order: Pick<Order, 'status'>, subOrder: SubOrder): Lockable {
  if (subOrder.refund === 'SUCCESS') return { lockable: false, reason: 'refunded' };
  const status = lineStatus(order.status, subOrder);
  const reason = status && REASON[status];
  if (reason) return { lockable: false, reason };
  if (subOrder.shippedAt) return { lockable: false, reason: 'shipped' };
  return { lockable: true, refundAsked: isRefundAsked(subOrder), stateUnknown: status === undefined };
}

/** Closed or finished as a whole: there is nothing left to hold. */
export function isOver({ status }: Pick<Order, 'status'>): boolean {
  const reason = status && REASON[status];
  return reason === 'closed' || reason === 'finished';
}

/**
 * The line's own status, or the order's if the line has none. 部分发货 is a status of orders: it says that the lines
 * differ, not which of them is shipped.
 */
export function lineStatus(
  ofOrder: TradeStatus | undefined,
  { status, statusUnread }: Pick<SubOrder, 'status' | 'statusUnread'>,
): TradeStatus | undefined {
  const said = status ?? (statusUnread ? undefined : ofOrder);
  return said === 'SELLER_CONSIGNED_PART' ? undefined : said;
}

function isRefundAsked({ refund }: SubOrder): boolean {
  return refund !== undefined && refund !== 'NO_REFUND' && refund !== 'CLOSED';
}
