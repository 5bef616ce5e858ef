import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { News, Reply } from '@/utils/messages/protocol';
import type { LockView, Problem } from '@/utils/messages/views';
import { isUnderWay, type LockCall } from '@/utils/orders/lock';

/** How a screen makes a lock happen and watches it; the messages behind it are the screen's. */
export interface LockDoor {
  lock: (wish: { subOrderIds: string[]; requestId: string }) => Promise<Reply<LockView>>;
  watch: (requestId: string) => Promise<Reply<LockView>>;
  markHandled: (requestId: string, note: string) => Promise<Reply<LockView>>;
  onNews: (hear: (news: News) => void) => () => void;
  newRequestId: () => string;
}

export interface LockState {
  lock?: LockView | undefined;
  /** It was confirmed here: its outcome is announced. */
  isFresh: boolean;
  /** Asked for, not yet answered. */
  isAsking: boolean;
  /** Why it did not come to a lock. */
  problem?: Problem | undefined;
}

export interface LockControl extends LockState {
  /** One call per confirm: while one is under way, another changes nothing. */
  start: (subOrderIds: readonly string[]) => void;
  /** Looks at a lock of before. */
  show: (requestId: string) => void;
  markHandled: (note: string) => void;
  dismiss: () => void;
  /** The background is gone for good. */
  abandon: () => void;
}

const NOTHING: LockState = { isFresh: false, isAsking: false };
const ASK_AGAIN_MS = 1000;
/** A background that did not answer is asked again with the same request id, which never makes a second call. */
const ASKS = 3;

export function useLock(door: LockDoor, initial?: LockView): LockControl {
  const [state, setState] = useState<LockState>(
    initial ? { isFresh: isUnderWay(initial), isAsking: false, lock: initial } : NOTHING,
  );
  const current = useRef(state);
  const put = useCallback((next: LockState): void => {
    current.current = next;
    setState(next);
  }, []);

  const start = useCallback(
    async (subOrderIds: readonly string[]): Promise<void> => {
      const { isAsking, lock } = current.current;
      if (isAsking || (lock && isUnderWay(lock)) || subOrderIds.length === 0) return;
      const requestId = door.newRequestId();
      put({ isFresh: true, isAsking: true });
      const reply = await ask(door, [...subOrderIds], requestId);
      put(
        reply.ok
          ? { isFresh: true, isAsking: false, lock: reply.value }
          : { isFresh: false, isAsking: false, problem: reply.problem },
      );
    },
    [door, put],
  );

  const abandon = useCallback((): void => {
    const { lock, isFresh } = current.current;
    put({ isFresh, isAsking: false, lock: lock && outOfSight(lock), problem: { code: 'outdated' } });
  }, [put]);

  const watch = useCallback(async (): Promise<void> => {
    const { lock } = current.current;
    if (!lock || !isUnderWay(lock)) return;
    const reply = await door.watch(lock.requestId);
    if (reply.ok && current.current.lock?.requestId === lock.requestId)
      put({ ...current.current, lock: reply.value });
    else if (!reply.ok && reply.problem.code === 'outdated') abandon();
  }, [door, put, abandon]);

  const isWaiting = state.lock !== undefined && isUnderWay(state.lock);
  useEffect(() => door.onNews(({ topic }) => void (topic === 'locks' && watch())), [door, watch]);
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

  return {
    ...state,
    start: (ids) => void start(ids),
    show: (requestId) => void take(door.watch(requestId)),
    markHandled: (note) => {
      if (state.lock) void take(door.markHandled(state.lock.requestId, note));
    },
    dismiss: () => put(NOTHING),
    abandon,
  };
}

/** What this screen may say of a lock whose end it will not hear of. */
function outOfSight(lock: LockView): LockView {
  const calls = lock.calls.map(
    (call): LockCall =>
      call.state === 'done'
        ? call
        : { ...call, state: 'done', answer: { outcome: 'unknown', unknownReason: 'interrupted' } },
  );
  return { ...lock, calls };
}

async function ask(door: LockDoor, subOrderIds: string[], requestId: string): Promise<Reply<LockView>> {
  for (let tries = 1; ; tries += 1) {
    const reply = await door.lock({ subOrderIds, requestId });
    if (reply.ok || reply.problem.code !== 'no-answer') return reply;
    if (tries === ASKS) return { ok: false, problem: { code: 'no-answer', detail: { asked: 'lock' } } };
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS / 2));
  }
}
