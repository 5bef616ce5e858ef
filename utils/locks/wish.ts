import type { LockRecord } from '@/utils/orders/lock';

/** A lock that has passed every check: what the runner is asked for. */
export type LockWish = Pick<
  LockRecord,
  'requestId' | 'entry' | 'sellerNick' | 'tid' | 'buyer' | 'subOrders' | 'orderSize' | 'callType'
>;
