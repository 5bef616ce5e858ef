import type { LockRecord } from '@/utils/domain/lock';

/** A lock that has passed every check: the input of the runner. */
export type LockRequest = Pick<
  LockRecord,
  | 'requestId'
  | 'entry'
  | 'sellerNick'
  | 'tid'
  | 'buyer'
  | 'subOrders'
  | 'orderSize'
  | 'callType'
  | 'operator'
  | 'reason'
  | 'press'
>;
