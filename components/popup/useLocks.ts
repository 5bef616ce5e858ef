import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MessageIn } from '@/utils/messages/protocol';
import type { LockView, Problem } from '@/utils/messages/views';
import { isUnderWay } from '@/utils/orders/lock';
import { useHost } from './host';

/** A lock that was asked for here: under way, or with its outcome. */
export interface AskedLock {
  requestId: string;
  lock?: LockView | undefined;
  /** Nothing was sent. */
  problem?: Problem | undefined;
}

type LockWish = Omit<MessageIn<'app/lock'>, 'requestId' | 'entry'>;

export interface Locks {
  of: (tid: string) => AskedLock | undefined;
  /** One call; a second one for the same order while the first is under way changes nothing. */
  start: (wish: LockWish) => void;
  /** Looks at a lock of before. */
  put: (lock: LockView) => void;
  /** 完成: back to the rows. */
  dismiss: (tid: string) => void;
}

const ASK_AGAIN_MS = 1000;

/** The locks asked for in this popup, one for each order, watched until no call is under way. */
export function useLocks(): Locks {
  const { send, onNews, newRequestId } = useHost();
  const [asked, setAsked] = useState<Readonly<Record<string, AskedLock>>>({});
  const current = useRef(asked);
  current.current = asked;

  const set = useCallback((tid: string, lock: AskedLock | undefined): void => {
    setAsked(({ [tid]: _, ...others }) => (lock ? { ...others, [tid]: lock } : others));
  }, []);

  const watch = useCallback(async (): Promise<void> => {
    for (const [tid, { requestId, lock }] of Object.entries(current.current)) {
      if (!lock || !isUnderWay(lock)) continue;
      const reply = await send('app/watch-lock', { requestId });
      if (reply.ok && current.current[tid]?.requestId === requestId) set(tid, { requestId, lock: reply.value });
    }
  }, [send, set]);

  const isWaiting = Object.values(asked).some(({ lock }) => lock && isUnderWay(lock));
  useEffect(() => onNews(({ topic }) => topic === 'locks' && void watch()), [onNews, watch]);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void watch(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, watch]);

  const start = useCallback(
    async (wish: LockWish): Promise<void> => {
      const before = current.current[wish.tid];
      if (before && !before.problem && (!before.lock || isUnderWay(before.lock))) return;
      const requestId = newRequestId();
      current.current = { ...current.current, [wish.tid]: { requestId } };
      set(wish.tid, { requestId });
      const reply = await send('app/lock', { ...wish, requestId, entry: 'popup' });
      set(wish.tid, reply.ok ? { requestId, lock: reply.value } : { requestId, problem: reply.problem });
    },
    [send, newRequestId, set],
  );

  return {
    of: (tid) => asked[tid],
    start: (wish) => void start(wish),
    put: (lock) => set(lock.tid, { requestId: lock.requestId, lock }),
    dismiss: (tid) => set(tid, undefined),
  };
}
