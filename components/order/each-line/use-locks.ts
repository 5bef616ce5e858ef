import { isUnderWay } from '@/utils/domain/lock';
import type { Problem } from '@/utils/domain/problem';
import type { LockView } from '@/utils/messages/views';
import type { LockedLines } from '../lock-rows';
import { type LockClient, type LockControl, useLock } from '../use-lock';
import { lockOfRun, rowsOfRun } from './run';
import { isRunning, useEachLine } from './use-each-line';

export interface LocksControl extends LockControl {
  /** One press, a call for each of these lines. */
  startEach: (subOrderIds: readonly string[], reason?: string) => void;
  /** Present while lines wait to be sent: sends no more. */
  stop?: (() => void) | undefined;
  /** The lines of a press that has no record yet. */
  rows?: LockedLines | undefined;
  /** Why the rest of a press was not sent. */
  stoppedBy?: Problem | undefined;
}

/** The lock of one order, in one call or in one for each line. */
export function useLocks(client: LockClient, initial?: LockView): LocksControl {
  const single = useLock(client, initial);
  const each = useEachLine(client);
  const { run } = each;
  const isBusy =
    single.isAsking ||
    (single.lock !== undefined && isUnderWay(single.lock)) ||
    (run !== undefined && isRunning(run));

  const startEach: LocksControl['startEach'] = (ids, reason) => {
    if (!isBusy) each.start(ids, reason);
  };
  const start: LocksControl['start'] = (ids, reason) => {
    if (isBusy) return;
    if (ids.length > 1 && client.isPerLine()) each.start(ids, reason);
    else {
      each.dismiss();
      single.start(ids, reason);
    }
  };
  if (!run) return { ...single, start, startEach };

  const lock = lockOfRun(run);
  return {
    lock,
    isFresh: true,
    isAsking: run.isGoing && lock === undefined,
    problem: lock ? undefined : each.problem,
    rows: lock ? undefined : rowsOfRun(run),
    stoppedBy: lock && each.problem,
    start,
    startEach,
    stop: run.isGoing ? each.stop : undefined,
    show: (requestId) => {
      each.dismiss();
      single.show(requestId);
    },
    markHandled: each.markHandled,
    reopen: each.reopen,
    markReleased: each.markReleased,
    dismiss: () => {
      each.dismiss();
      single.dismiss();
    },
    abandon: each.abandon,
  };
}
