import type { LocksControl } from '@/components/order/each-line/use-locks';
import { lockOutcome, OUTCOMES, type Outcome } from '@/utils/domain/lock';

/** The state of a pasted order after its confirm, for the summary of all. */
export interface Told {
  /** Absent while in progress. */
  outcome?: Outcome | undefined;
  /** A lock is shown instead of its rows. */
  hasLock: boolean;
}

/** Undefined if nothing was confirmed, or its outcome has been closed. */
export function toldOf({ lock, problem, isAsking }: LocksControl): Told | undefined {
  if (lock) return { outcome: lockOutcome(lock), hasLock: true };
  if (isAsking) return { hasLock: false };
  // No lock was made; only without an answer is that uncertain.
  return problem && { outcome: problem.code === 'no-answer' ? 'unknown' : 'rejected', hasLock: false };
}

export type AllTold = ReadonlyMap<string, Told>;

export function isSettled(told: AllTold): boolean {
  return [...told.values()].every(({ outcome }) => outcome !== undefined);
}

export function isGood(told: Told | undefined): boolean {
  return told?.outcome === 'locked' || told?.outcome === 'accepted';
}

export function countsOf(told: AllTold): Record<Outcome, number> {
  const counts = { locked: 0, accepted: 0, refused: 0, rejected: 0, unknown: 0 };
  for (const { outcome } of told.values()) if (outcome) counts[outcome] += 1;
  return counts;
}

/** Worst first, unconfirmed last; otherwise in the given order. */
export function worstFirst<T extends { tid: string }>(list: readonly T[], told: AllTold): T[] {
  const rank = ({ tid }: T): number => {
    const outcome = told.get(tid)?.outcome;
    return outcome ? OUTCOMES.indexOf(outcome) : OUTCOMES.length;
  };
  return [...list].sort((a, b) => rank(a) - rank(b));
}

/** Returns the same object if nothing has changed, so that nothing is rendered again. */
export function withTold(all: AllTold, tid: string, told: Told | undefined): AllTold {
  const before = all.get(tid);
  if (before?.outcome === told?.outcome && before?.hasLock === told?.hasLock && !before === !told) return all;
  const next = new Map(all);
  if (told) next.set(tid, told);
  else next.delete(tid);
  return next;
}
