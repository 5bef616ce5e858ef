import type { LockView, OrderView } from '@/utils/messages/views';
import type { Subject } from './rest';

/**
 * Everything of an order that an agent reads before confirming; when it was read, and whether it was checked, is not
 * part of it.
 */
export function subjectOf(orders: readonly OrderView[], chosen: unknown): Subject {
  const given = orders.map(({ readAt, canLookUp, check, ...order }) => order);
  return { chosen: JSON.stringify(chosen), given: JSON.stringify(given) };
}

/** The same lines again. */
export function subjectOfLock({ requestId }: LockView, ids: readonly string[]): Subject {
  return { chosen: JSON.stringify(ids), given: requestId };
}
