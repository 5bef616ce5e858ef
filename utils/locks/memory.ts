import type { Memory } from '@/utils/messages/views';
import type { LockCall, LockRecord } from '@/utils/orders/lock';

/** What the journal remembers of single sub-orders. */
export interface Marks {
  /** By sub-order id: the last answered lock that named it. */
  memory: Map<string, Memory>;
  /** Sub-orders that a call under way names. */
  inFlight: Set<string>;
}

/** By sub-order id: the last answered lock that named it. `records`: of one tid, in any order. */
export function memoryOf(records: LockRecord[]): Map<string, Memory> {
  const memory = new Map<string, Memory>();
  for (const record of [...records].sort((a, b) => a.createdAt - b.createdAt)) {
    for (const call of record.calls) remember(memory, record, call);
  }
  return memory;
}

/** Sub-orders of these records that a call under way names. */
export function inFlight(records: LockRecord[]): Set<string> {
  const calls = records.flatMap((record) => record.calls).filter((call) => call.state !== 'done');
  return new Set(calls.flatMap((call) => call.subOrderIds));
}

function remember(memory: Map<string, Memory>, record: LockRecord, call: LockCall): void {
  if (call.state !== 'done' || !call.answer) return;
  const seen: Memory = {
    outcome: call.answer.outcome,
    at: call.endedAt ?? record.createdAt,
    entry: record.entry,
    requestId: record.requestId,
    handled: record.handled !== undefined,
  };
  for (const id of call.subOrderIds) memory.set(id, seen);
}
