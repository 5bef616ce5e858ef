import type { CodeMeaning, LauncherState, LockView } from '@/utils/messages/views';
import { callOf, isOpenQuestion, isUnderWay, type LockRecord, lockOutcome } from '@/utils/orders/lock';

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

/** The launcher of an order tells the worst that needs a person, else what is held. `records`: of this tid, any order. */
export function launcherState(tid: string, records: LockRecord[]): LauncherState {
  const newestFirst = [...records].sort((a, b) => b.createdAt - a.createdAt);
  const size = newestFirst.find((record) => record.orderSize)?.orderSize;
  const locked = lockedIds(newestFirst).size;
  return { tid, state: stateOf(newestFirst, locked), locked, ...(size ? { size } : {}) };
}

function stateOf(newestFirst: LockRecord[], locked: number): LauncherState['state'] {
  if (newestFirst.some(isUnderWay)) return 'sending';
  if (newestFirst.some(isOpenQuestion)) return 'unknown';
  if (locked > 0) return 'locked';
  const last = newestFirst.find((record) => !record.handled);
  return (last && lockOutcome(last)) ?? 'idle';
}

/** Sub-orders whose last lock the ERP confirmed. */
function lockedIds(newestFirst: LockRecord[]): Set<string> {
  const seen = new Set<string>();
  const locked = new Set<string>();
  for (const record of newestFirst) {
    for (const { id } of record.subOrders) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (callOf(record, id)?.answer?.outcome === 'locked') locked.add(id);
    }
  }
  return locked;
}
