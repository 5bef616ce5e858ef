import { useCallback, useRef, useState } from 'preact/hooks';
import { useScreen } from '@/components/screen/screen';
import { isUnderWay, wasInterrupted } from '@/utils/domain/lock';
import { canBeReleased, openReason } from '@/utils/domain/open-work';
import type { Problem } from '@/utils/domain/problem';
import type { News } from '@/utils/messages/news';
import type { Reply } from '@/utils/messages/protocol';
import type { LockView } from '@/utils/messages/views';
import { ASK_AGAIN_MS, askForLock, type LockClient, outOfSight } from '../use-lock';
import { inDoubt, locksOf, newRun, type Run, withLock } from './run';

export interface EachLine {
  run: Run | undefined;
  /** Why it stopped. */
  problem: Problem | undefined;
  /** One call for each of these lines, the next when the previous one has ended. */
  start: (ids: readonly string[], reason?: string) => void;
  /** Sends no more; the call under way is waited for. */
  stop: () => void;
  markHandled: (note: string) => void;
  reopen: () => void;
  markReleased: (isReleased: boolean) => void;
  dismiss: () => void;
  /** The background will not answer any more. */
  abandon: () => void;
}

interface State {
  run?: Run | undefined;
  problem?: Problem | undefined;
}

/** The press and its calls live in this page: when it closes, what has not been sent is lost. */
export function useEachLine(client: LockClient): EachLine {
  const { onNews, newRequestId } = useScreen();
  const [{ run, problem }, setState] = useState<State>({});
  const current = useRef<State>({});
  const put = useCallback((next: State): void => {
    current.current = next;
    setState(next);
  }, []);

  /** Changes the run of this press, unless it was left. */
  const change = useCallback(
    (id: string, to: (run: Run) => Run): void => {
      const { run: now, problem: why } = current.current;
      if (now?.press.id === id) put({ run: to(now), problem: why });
    },
    [put],
  );

  const fail = useCallback(
    (id: string, index: number, why: Problem): void => {
      const { run: now } = current.current;
      if (now?.press.id === id)
        put({ run: why.code === 'no-answer' ? inDoubt(now, index) : now, problem: why });
    },
    [put],
  );

  const start = useCallback(
    async (ids: readonly string[], reason?: string): Promise<void> => {
      if (current.current.run?.isGoing || ids.length === 0) return;
      const press = { id: newRequestId(), subOrderIds: [...ids] };
      put({ run: newRun(press, client.lines(ids)) });
      const isGoing = (): boolean => {
        const { run: now } = current.current;
        return now?.press.id === press.id && now.isGoing;
      };
      for (const [i, id] of ids.entries()) {
        if (!isGoing()) return;
        const chosen = { subOrderIds: [id], requestId: newRequestId(), press, ...(reason && { reason }) };
        const reply = await askForLock(client, chosen);
        if (!reply.ok) {
          fail(press.id, i, reply.problem);
          break;
        }
        const tell = (lock: LockView): void => change(press.id, (now) => withLock(now, i, lock));
        const ended = await whenEnded(client, reply.value, onNews, tell);
        if (wasInterrupted(ended)) break;
      }
      change(press.id, (now) => ({ ...now, isGoing: false }));
    },
    [client, newRequestId, onNews, put, change, fail],
  );

  const stop = useCallback((): void => {
    const { run: now } = current.current;
    if (now) change(now.press.id, (all) => ({ ...all, isGoing: false }));
  }, [change]);

  /** Requests a mark on every lock of the press that it applies to. */
  const mark = useCallback(
    async (
      fits: (lock: LockView) => boolean,
      ask: (requestId: string) => Promise<Reply<LockView>>,
    ): Promise<void> => {
      const { run: now } = current.current;
      for (const [i, { lock }] of (now?.lines ?? []).entries()) {
        if (!now || !lock || !fits(lock)) continue;
        const reply = await ask(lock.requestId);
        if (reply.ok) change(now.press.id, (all) => withLock(all, i, reply.value));
        else put({ ...current.current, problem: reply.problem });
      }
    },
    [change, put],
  );

  const abandon = useCallback((): void => {
    const { run: now } = current.current;
    if (!now) return;
    const lines = now.lines.map((each) => (each.lock ? { ...each, lock: outOfSight(each.lock) } : each));
    put({ run: { ...now, lines, isGoing: false }, problem: { code: 'outdated' } });
  }, [put]);

  return {
    run,
    problem,
    start: (ids, reason) => void start(ids, reason),
    stop,
    markHandled: (note) => void mark(isToSettle, (requestId) => client.markHandled(requestId, note)),
    reopen: () => void mark(({ handled }) => handled !== undefined, client.reopen),
    markReleased: (isReleased) =>
      void mark(canBeReleased, (requestId) => client.markReleased(requestId, isReleased)),
    dismiss: useCallback(() => put({}), [put]),
    abandon,
  };
}

/** The user has to handle it now, or has handled it: then the note is changed. */
function isToSettle(lock: LockView): boolean {
  return lock.handled !== undefined || openReason(lock, { now: lock.createdAt, hours: 0 }) !== undefined;
}

/** Whether a call of this run is under way or may follow. */
export function isRunning(run: Run): boolean {
  return run.isGoing || locksOf(run).some(isUnderWay);
}

/** Watches a lock until it has ended, as long as the background answers. */
async function whenEnded(
  client: LockClient,
  asked: LockView,
  onNews: (listener: (news: News) => void) => () => void,
  tell: (lock: LockView) => void,
): Promise<LockView> {
  let lock = asked;
  tell(lock);
  while (isUnderWay(lock)) {
    await newsOfLocks(onNews);
    const reply = await client.watch(lock.requestId);
    if (reply.ok) lock = reply.value;
    else if (reply.problem.code !== 'no-answer') lock = outOfSight(lock);
    tell(lock);
  }
  return lock;
}

/** Resolves at the next news of locks, or after a while without any. */
function newsOfLocks(onNews: (listener: (news: News) => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, ASK_AGAIN_MS);
    const stop = onNews(({ topic }) => topic === 'locks' && done());
  });
}
