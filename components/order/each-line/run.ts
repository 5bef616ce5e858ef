import {
  type LockCall,
  type LockedSubOrder,
  type LockPress,
  lockOutcome,
  OUTCOMES,
} from '@/utils/domain/lock';
import { openReason } from '@/utils/domain/open-work';
import type { LockView } from '@/utils/messages/views';

/** One press for several lines, a call for each: their results so far, and the one lock that screens show. */

export interface Run {
  press: LockPress;
  lines: readonly RunLine[];
  /** The next one may still be sent. */
  isGoing: boolean;
}

interface RunLine {
  line: LockedSubOrder;
  /** Absent: nothing was sent for it. */
  lock?: LockView;
  /** It was requested, and its result is not known. */
  isInDoubt?: boolean;
}

export function newRun(press: LockPress, lines: readonly LockedSubOrder[]): Run {
  return { press, lines: lines.map((line) => ({ line })), isGoing: true };
}

export function withLock(run: Run, index: number, lock: LockView): Run {
  return { ...run, lines: run.lines.map((each, i) => (i === index ? { ...each, lock } : each)) };
}

export function inDoubt(run: Run, index: number): Run {
  return { ...run, lines: run.lines.map((each, i) => (i === index ? { ...each, isInDoubt: true } : each)) };
}

/** The records of those that were requested. */
export function locksOf({ lines }: Run): LockView[] {
  return lines.flatMap(({ lock }) => lock ?? []);
}

/**
 * All lines in one lock, each with the call of its own record; identity and time are those of the worst record.
 * Undefined before the first of them.
 */
export function lockOfRun(run: Run): LockView | undefined {
  const locks = locksOf(run);
  const worst = OUTCOMES.flatMap((outcome) => locks.filter((lock) => lockOutcome(lock) === outcome));
  const telling = worst[0] ?? locks[0];
  if (!telling) return undefined;
  const isOpen = locks.some((lock) => openReason(lock, { now: lock.createdAt, hours: 0 }) !== undefined);
  return {
    ...telling,
    createdAt: Math.min(...locks.map(({ createdAt }) => createdAt)),
    press: run.press,
    subOrders: run.lines.map(({ line, lock }) => lock?.subOrders[0] ?? line),
    calls: run.lines.map(
      ({ line, lock, isInDoubt }) => lock?.calls[0] ?? unanswered(line.id, isInDoubt, run.isGoing),
    ),
    meanings: Object.assign({}, ...locks.map(({ meanings }) => meanings)),
    handled: isOpen ? undefined : locks.find(({ handled }) => handled)?.handled,
  };
}

/** Its lines as screens show them before the first of them has a record. */
export function rowsOfRun({ press, lines }: Run): Pick<LockView, 'press' | 'subOrders' | 'calls'> {
  const subOrders = lines.map(({ line }) => line);
  return { press, subOrders, calls: subOrders.map(({ id }) => unanswered(id, false, true)) };
}

function unanswered(id: string, isInDoubt: boolean | undefined, isGoing: boolean): LockCall {
  const call = { subOrderIds: [id], attempts: 0 };
  if (isInDoubt)
    return { ...call, state: 'done', answer: { outcome: 'unknown', unknownReason: 'interrupted' } };
  return isGoing
    ? { ...call, state: 'queued' }
    : { ...call, state: 'done', answer: { outcome: 'rejected', notSentReason: 'stopped' } };
}

/** Whether this lock is one press with a call for each of several lines. */
export function isEachLine({ press, calls }: Pick<LockView, 'press' | 'calls'>): boolean {
  return press !== undefined && calls.length > 1;
}

/** Lines that the press never reached. */
export function neverSent({ calls }: LockView): string[] {
  return calls
    .filter(({ answer }) => answer?.notSentReason === 'stopped')
    .flatMap((call) => call.subOrderIds);
}

/**
 * What 逐个锁定 would lock after a call for several lines that was refused or is unknown: all of its lines except those
 * that the answer names as done. None if it would be the same call again.
 */
export function linesOneByOne({ calls }: LockView, outcome: 'refused' | 'unknown'): string[] {
  return calls
    .filter(({ answer, subOrderIds }) => answer?.outcome === outcome && subOrderIds.length > 1)
    .flatMap(({ subOrderIds, answer }) => subOrderIds.filter((id) => !answer?.doneIds?.includes(id)));
}
