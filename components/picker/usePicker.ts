import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { readIds } from '@/components/order/read-ids';
import { isTickable, tickedInAdvance } from '@/components/order/selection';
import { type LockControl, type LockDoor, useLock } from '@/components/order/useLock';
import type { OrderView, PickerView, Problem, ProblemCode } from '@/utils/messages/views';
import { isUnderWay } from '@/utils/orders/lock';
import type { PickerEnv } from './env';

/** What the picker shows now. */
export type Stage = 'stopped' | 'reading' | 'rows' | 'roads' | 'sending' | 'outcome';

export interface Picker {
  stage: Stage;
  order: OrderView;
  /** Why it stopped, why there are no rows, or why the lock was not made. */
  problem: Problem | undefined;
  ticked: string[];
  tick: (ids: string[]) => void;
  typed: string;
  type: (typed: string) => void;
  lock: LockControl;
  read: (fresh?: boolean) => void;
  /** Back to the rows after an outcome. */
  back: () => void;
}

/** Nothing can be locked from here whatever is ticked. */
const STOPS: readonly ProblemCode[] = [
  'no-shop',
  'shop-missing',
  'other-shop',
  'other-buyer',
  'buyer-changed',
  'token-expired',
  'outdated',
];

export function usePicker(env: PickerEnv, view: PickerView): Picker {
  const { token } = view;
  const { tid } = view.order;
  const [order, setOrder] = useState(view.order);
  const [isReading, setReading] = useState(view.order.canLookUp && !view.order.subOrders);
  const [problem, setProblem] = useState<Problem>();
  const [ticks, setTicks] = useState<readonly string[] | undefined>();
  const [typed, setTyped] = useState('');
  const door = useMemo(() => lockDoor(env, token, tid), [env, token, tid]);
  const lock = useLock(door, view.lock);

  const read = useCallback(
    async (fresh = false): Promise<void> => {
      const reply = await env.send('picker/read-order', fresh ? { token, fresh } : { token });
      setReading(false);
      if (reply.ok) setOrder(reply.value);
      setProblem(reply.ok ? undefined : reply.problem);
    },
    [env, token],
  );

  useEffect(() => {
    if (isReading) void read();
  }, []);
  useEffect(
    () =>
      env.onNews(({ topic, tid: about }) => {
        // Sub-orders from another tab, an end of a lock elsewhere, a vault that was opened. A page that changed is asked
        // about only where that needs no look-up.
        const isOurs = (topic === 'orders' || topic === 'locks') && about === tid;
        const isCheap = order.subOrders !== undefined && order.buyer !== undefined;
        if (isOurs || topic === 'vault' || topic === 'shops' || (topic === 'page' && isCheap)) void read();
        if (topic === 'vault' && lock.problem?.code === 'vault-closed') lock.dismiss();
      }),
    [env, tid, read, order, lock],
  );

  useEffect(
    () =>
      env.onOutdated(() => {
        setProblem({ code: 'outdated' });
        lock.abandon();
      }),
    [env, lock.abandon],
  );

  const may = new Set((order.subOrders ?? []).filter(isTickable).map(({ id }) => id));
  const ticked = order.subOrders
    ? (ticks ?? tickedInAdvance(order)).filter((id) => may.has(id))
    : readIds(typed, tid).ids;
  const told = problem ?? lock.problem ?? order.problem;

  return {
    stage: stageOf(lock, told, isReading, order),
    order,
    problem: told,
    ticked,
    tick: setTicks,
    typed,
    type: setTyped,
    lock: { ...lock, start: (ids) => lock.start(ids) },
    read: (fresh) => {
      if (!order.subOrders) setReading(true);
      void read(fresh);
    },
    back: () => {
      lock.dismiss();
      setTicks([]);
      void read();
    },
  };
}

function stageOf(
  lock: LockControl,
  problem: Problem | undefined,
  isReading: boolean,
  order: OrderView,
): Stage {
  if (problem?.code === 'outdated') return 'stopped';
  if (lock.isAsking || (lock.lock && isUnderWay(lock.lock))) return 'sending';
  if (lock.lock) return 'outcome';
  if (problem && STOPS.includes(problem.code)) return 'stopped';
  if (isReading) return 'reading';
  return order.subOrders ? 'rows' : 'roads';
}

function lockDoor(env: PickerEnv, token: string, tid: string): LockDoor {
  return {
    lock: (wish) => env.send('picker/lock', { token, tid, ...wish }),
    watch: (requestId) => env.send('picker/watch-lock', { token, requestId }),
    markHandled: (requestId, note) => env.send('picker/mark-handled', { token, requestId, note }),
    onNews: (hear) => env.onNews(hear),
    newRequestId: () => env.newRequestId(),
  };
}
