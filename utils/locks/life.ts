import type { CallAnswer, LockCall, LockRecord } from '@/utils/orders/lock';
import type { LockWish } from './wish';

/** `queued → sending → done`, with `pausing` between two sendings: every step of a lock, as pure functions. */

/** What the interface takes in one call. */
export const SUB_ORDERS_PER_CALL = 20;

/** The record of a wish: all its calls queued. A sub-order named twice is held once. */
export function newRecord(wish: LockWish, now: number): LockRecord {
  const subOrders = [...new Map(wish.subOrders.map((line) => [line.id, line])).values()];
  const ids = subOrders.map(({ id }) => id);
  const calls: LockCall[] = [];
  for (let start = 0; start < ids.length; start += SUB_ORDERS_PER_CALL) {
    const subOrderIds = ids.slice(start, start + SUB_ORDERS_PER_CALL);
    calls.push({ subOrderIds, state: 'queued', attempts: 0 });
  }
  return { ...wish, subOrders, createdAt: now, calls };
}

export function startSending(record: LockRecord, index: number, now: number): LockRecord {
  return changeCall(record, index, (call) => ({
    ...call,
    state: 'sending',
    sentAt: now,
    resendAt: undefined,
    attempts: call.attempts + 1,
  }));
}

/** Waits until `resendAt`; what it was sent before was certainly not carried out. */
export function pause(record: LockRecord, index: number, resendAt: number): LockRecord {
  return changeCall(record, index, (call) => ({ ...call, state: 'pausing', resendAt }));
}

export function noteClockCorrected(record: LockRecord, index: number): LockRecord {
  return changeCall(record, index, (call) => ({ ...call, clockCorrected: true }));
}

export function finish(record: LockRecord, index: number, answer: CallAnswer, now: number): LockRecord {
  return changeCall(record, index, (call) => finished(call, answer, now));
}

/**
 * A record that a worker left behind. What was out may have been carried out: unknown. What was waiting was not:
 * a queued call never left, a pausing one was turned down before.
 */
export function interrupt(record: LockRecord, now: number): LockRecord {
  const calls = record.calls.map((call): LockCall => {
    if (call.state === 'done') return call;
    const answer: CallAnswer =
      call.state === 'sending'
        ? { outcome: 'unknown', unknownReason: 'interrupted' }
        : { outcome: 'rejected', notSentReason: 'interrupted' };
    return finished(call, answer, now);
  });
  return { ...record, calls };
}

function finished(call: LockCall, answer: CallAnswer, now: number): LockCall {
  return { ...call, state: 'done', resendAt: undefined, endedAt: now, answer };
}

function changeCall(record: LockRecord, index: number, change: (call: LockCall) => LockCall): LockRecord {
  return { ...record, calls: record.calls.map((call, i) => (i === index ? change(call) : call)) };
}
