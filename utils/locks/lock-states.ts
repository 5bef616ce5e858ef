import type { CallAnswer, LockCall, LockRecord } from '@/utils/domain/lock';
import type { LockRequest } from './lock-request';

/** `queued → sending → done`, with `pausing` between two sendings: every step of a lock, as pure functions. */

/** The maximum number of sub-orders in one call. */
const SUB_ORDERS_PER_CALL = 20;

/** The record of a lock request, with all its calls queued. A sub-order named twice is kept once. */
export function newRecord(request: LockRequest, now: number, seq: number): LockRecord {
  const subOrders = [...new Map(request.subOrders.map((line) => [line.id, line])).values()];
  const ids = subOrders.map(({ id }) => id);
  const calls: LockCall[] = [];
  for (let start = 0; start < ids.length; start += SUB_ORDERS_PER_CALL) {
    const subOrderIds = ids.slice(start, start + SUB_ORDERS_PER_CALL);
    calls.push({ subOrderIds, state: 'queued', attempts: 0 });
  }
  return { ...request, subOrders, createdAt: now, seq, calls };
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

/** Waits until `resendAt`; the previous sending was certainly not carried out. */
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
 * A record left by an earlier worker. What was being sent may have been carried out: unknown. What was waiting was not:
 * a queued call was never sent, a pausing one was turned down.
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
