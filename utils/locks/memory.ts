import type { Memory } from '@/utils/domain/lock';
import { byAge, type LockCall, type LockRecord } from '@/utils/domain/lock';

/** What the journal remembers of single sub-orders. */
export interface Marks {
  /** By sub-order id: the last answered lock that named it. */
  memory: Map<string, Memory>;
  /** Sub-orders that a call under way names. */
  inFlight: Set<string>;
  /** Sub-orders that a press for several would have locked, had it not stopped before them. */
  unsent: Set<string>;
}

/** By sub-order id: the last answered lock that named it. `records`: of one tid, in any order. */
export function memoryOf(records: LockRecord[]): Map<string, Memory> {
  const memory = new Map<string, Memory>();
  for (const record of [...records].sort(byAge)) {
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
    ...(isReleased(record, call) && { releasedAt: record.released?.at }),
  };
  for (const id of call.subOrderIds) memory.set(id, seen);
}

/** Only what the ERP held or had accepted can be released. */
function isReleased({ released }: LockRecord, { answer }: LockCall): boolean {
  return released !== undefined && (answer?.outcome === 'locked' || answer?.outcome === 'accepted');
}
