import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useScreen } from '@/components/screen/screen';
import { isUnderWay, type LockCall, type LockedSubOrder, type LockPress } from '@/utils/domain/lock';
import type { Problem } from '@/utils/domain/problem';
import type { Reply } from '@/utils/messages/protocol';
import type { LockView } from '@/utils/messages/views';

export interface ChosenLines {
  subOrderIds: string[];
  requestId: string;
  /** Why, as the agent chose it. */
  reason?: string;
  /** One call for each line: the press that this one belongs to. */
  press?: LockPress;
}

/** How a screen makes a lock and watches it; the messages behind it are the screen's. */
export interface LockClient {
  lock: (chosen: ChosenLines) => Promise<Reply<LockView>>;
  watch: (requestId: string) => Promise<Reply<LockView>>;
  markHandled: (requestId: string, note: string) => Promise<Reply<LockView>>;
  /** Undoes 确认已处理. */
  reopen: (requestId: string) => Promise<Reply<LockView>>;
  markReleased: (requestId: string, isReleased: boolean) => Promise<Reply<LockView>>;
  /** These lines as the screen shows them. */
  lines: (ids: readonly string[]) => LockedSubOrder[];
  /** The shop wants a call for each line. */
  isPerLine: () => boolean;
}

interface LockState {
  lock?: LockView | undefined;
  /** It was confirmed here: its outcome is announced. */
  isFresh: boolean;
  /** Requested, not yet answered. */
  isAsking: boolean;
  /** Why no lock was made. */
  problem?: Problem | undefined;
}

export interface LockControl extends LockState {
  /** One call per confirm: while one is under way, another changes nothing. */
  start: (subOrderIds: readonly string[], reason?: string) => void;
  /** Views an earlier lock. */
  show: (requestId: string) => void;
  markHandled: (note: string) => void;
  reopen: () => void;
  markReleased: (isReleased: boolean) => void;
  dismiss: () => void;
  /** The background will not answer any more. */
  abandon: () => void;
}

const NOTHING: LockState = { isFresh: false, isAsking: false };
export const ASK_AGAIN_MS = 1000;
/** If the background did not answer, it is asked again with the same request id, which never makes a second call. */
const ASKS = 3;

export function useLock(client: LockClient, initial?: LockView): LockControl {
  const { onNews, newRequestId } = useScreen();
  const [state, setState] = useState<LockState>(
    initial ? { isFresh: isUnderWay(initial), isAsking: false, lock: initial } : NOTHING,
  );
  const current = useRef(state);
  const put = useCallback((next: LockState): void => {
    current.current = next;
    setState(next);
  }, []);

  const start = useCallback(
    async (subOrderIds: readonly string[], reason?: string): Promise<void> => {
      const { isAsking, lock } = current.current;
      if (isAsking || (lock && isUnderWay(lock)) || subOrderIds.length === 0) return;
      const requestId = newRequestId();
      put({ isFresh: true, isAsking: true });
      const chosen = { subOrderIds: [...subOrderIds], requestId, ...(reason && { reason }) };
      const reply = await askForLock(client, chosen);
      put(
        reply.ok
          ? { isFresh: true, isAsking: false, lock: reply.value }
          : { isFresh: false, isAsking: false, problem: reply.problem },
      );
    },
    [client, newRequestId, put],
  );

  const abandon = useCallback((): void => {
    const { lock, isFresh } = current.current;
    put({ isFresh, isAsking: false, lock: lock && outOfSight(lock), problem: { code: 'outdated' } });
  }, [put]);

  const watch = useCallback(async (): Promise<void> => {
    const { lock } = current.current;
    if (!lock || !isUnderWay(lock)) return;
    const reply = await client.watch(lock.requestId);
    if (reply.ok && current.current.lock?.requestId === lock.requestId)
      put({ ...current.current, lock: reply.value });
    else if (!reply.ok && reply.problem.code === 'outdated') abandon();
  }, [client, put, abandon]);

  const isWaiting = state.lock !== undefined && isUnderWay(state.lock);
  useEffect(() => onNews(({ topic }) => void (topic === 'locks' && watch())), [onNews, watch]);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void watch(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, watch]);

  const take = useCallback(
    async (asked: Promise<Reply<LockView>>): Promise<void> => {
      const reply = await asked;
      if (reply.ok) put({ isFresh: false, isAsking: false, lock: reply.value });
      else put({ ...current.current, isAsking: false, problem: reply.problem });
    },
    [put],
  );

  const mark = (ask: (requestId: string) => Promise<Reply<LockView>>): void => {
    if (state.lock) void take(ask(state.lock.requestId));
  };

  return {
    ...state,
    start: (ids, reason) => void start(ids, reason),
    show: (requestId) => void take(client.watch(requestId)),
    markHandled: (note) => mark((requestId) => client.markHandled(requestId, note)),
    reopen: () => mark(client.reopen),
    markReleased: (isReleased) => mark((requestId) => client.markReleased(requestId, isReleased)),
    dismiss: () => put(NOTHING),
    abandon,
  };
}

/** What this screen may show of a lock whose outcome it will not receive. */
export function outOfSight(lock: LockView): LockView {
  const calls = lock.calls.map(
    (call): LockCall =>
      call.state === 'done'
        ? call
        : { ...call, state: 'done', answer: { outcome: 'unknown', unknownReason: 'interrupted' } },
  );
  return { ...lock, calls };
}

/** The same lines may be requested again until the background answers: it is one lock. */
export async function askForLock(client: LockClient, chosen: ChosenLines): Promise<Reply<LockView>> {
  for (let tries = 1; ; tries += 1) {
    const reply = await client.lock(chosen);
    if (reply.ok || reply.problem.code !== 'no-answer') return reply;
    if (tries === ASKS) return { ok: false, problem: { code: 'no-answer', detail: { asked: 'lock' } } };
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS / 2));
  }
}
