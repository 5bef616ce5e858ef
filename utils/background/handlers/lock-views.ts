import type { CodeMeaning } from '@/utils/domain/lock';
import { byAge, callOf, isOpenQuestion, isUnderWay, type LockRecord, lockOutcome } from '@/utils/domain/lock';
import { isOver } from '@/utils/domain/lockable';
import type { Order } from '@/utils/domain/order';
import type { LauncherState, LockView } from '@/utils/messages/views';

/** Lock records as screens see them. */

type Meaning = (code: string, subCode?: string) => CodeMeaning | undefined;

export function lockView(record: LockRecord, meaning: Meaning): LockView {
  const meanings: LockView['meanings'] = {};
  for (const { answer } of record.calls) {
    const code = answer?.subCode ?? answer?.code;
    const found = answer && meaning(answer.code ?? '', answer.subCode);
    if (code && found) meanings[code] = found;
  }
  return { ...record, meanings };
}

/**
 * The launcher of an order shows the worst state that needs the user, else what is held. `records`: of this order, in
 * any sequence.
 */
export function launcherState(order: Pick<Order, 'tid' | 'status'>, records: LockRecord[]): LauncherState {
  const { tid } = order;
  const newestFirst = [...records].sort(byAge).reverse();
  const size = newestFirst.find((record) => record.orderSize)?.orderSize;
  const locked = lockedIds(newestFirst).size;
  return {
    tid,
    state: stateOf(newestFirst, locked),
    locked,
    ...(size ? { size } : {}),
    ...(isOver(order) ? { isOver: true } : {}),
  };
}

function stateOf(newestFirst: LockRecord[], locked: number): LauncherState['state'] {
  if (newestFirst.some(isUnderWay)) return 'sending';
  if (newestFirst.some(isOpenQuestion)) return 'unknown';
  if (locked > 0) return 'locked';
  const last = newestFirst.find((record) => !isSettled(record));
  return (last && lockOutcome(last)) ?? 'idle';
}

/** Nothing left to show: handled, or released. What the ERP accepted stays, even if it was marked as handled. */
function isSettled(record: LockRecord): boolean {
  const isHeld = lockOutcome(record) === 'locked' || lockOutcome(record) === 'accepted';
  return record.released !== undefined || (record.handled !== undefined && !isHeld);
}

/** Sub-orders whose last lock the ERP confirmed and that were not released. */
function lockedIds(newestFirst: LockRecord[]): Set<string> {
  const seen = new Set<string>();
  const locked = new Set<string>();
  for (const record of newestFirst) {
    for (const { id } of record.subOrders) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (!record.released && callOf(record, id)?.answer?.outcome === 'locked') locked.add(id);
    }
  }
  return locked;
}
