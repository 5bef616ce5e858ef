import { byAge, isUnderWay, type LockRecord } from '@/utils/domain/lock';

/**
 * Sub-orders that a press named, and for which neither that press nor a later one made a lock. `records`: of one tid,
 * in any order. During a call of the press the next one may still follow.
 */
export function unsentOf(records: readonly LockRecord[]): Set<string> {
  const unsent = new Set<string>();
  const begun = new Set<string>();
  for (const { press, subOrders } of [...records].sort(byAge)) {
    const isFirst = press && !begun.has(press.id);
    if (isFirst && !isOpen(press.id, records)) for (const id of press.subOrderIds) unsent.add(id);
    if (press) begun.add(press.id);
    for (const { id } of subOrders) unsent.delete(id);
  }
  return unsent;
}

function isOpen(pressId: string, records: readonly LockRecord[]): boolean {
  return records.some((record) => record.press?.id === pressId && isUnderWay(record));
}
