import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LocksControl, useLocks } from '@/components/order/each-line/use-locks';
import { keepPlaces, keepTicks } from '@/components/order/keep-places';
import { knownLines } from '@/components/order/known-lines';
import { type OwnerAnswer, withAnswer } from '@/components/order/owner';
import { readIds } from '@/components/order/read-ids';
import { seenLines } from '@/components/order/seen-lines';
import { isTickable } from '@/components/order/selection';
import { useChecking } from '@/components/order/use-checking';
import type { LockClient, LockControl } from '@/components/order/use-lock';
import { isUnderWay } from '@/utils/domain/lock';
import type { Problem, ProblemCode } from '@/utils/domain/problem';
import { isAboutOrder } from '@/utils/messages/news';
import type { OrderView, PickerView } from '@/utils/messages/views';
import { type PickerScreen, usePickerScreen } from './picker-screen';

/** What the picker shows now. */
export type Stage = 'stopped' | 'reading' | 'rows' | 'other-sources' | 'sending' | 'outcome';

export interface Picker {
  stage: Stage;
  order: OrderView;
  /** Why the picker stopped, has no rows, or made no lock. */
  problem: Problem | undefined;
  ticked: string[];
  /** The platform check is running: a confirm waits for it, with a limit. */
  isChecking: boolean;
  /** The agent's answer about the owner of an order that only a message names. */
  answer: OwnerAnswer;
  answerOwner: (isTheirs: boolean) => void;
  tick: (ids: string[]) => void;
  typed: string;
  type: (typed: string) => void;
  /** The reason of the lock; optional. */
  reason: string | undefined;
  chooseReason: (reason: string | undefined) => void;
  lock: LocksControl;
  read: (fresh?: boolean) => void;
  /** 到 ERP 查, by request id; undefined if the shop has no address template. */
  openErp: ((requestId: string) => void) | undefined;
  /** Back to the rows after an outcome. */
  back: () => void;
}

/** Problems with which nothing can be locked here, whatever is ticked. */
const STOPS: readonly ProblemCode[] = [
  'no-shop',
  'shop-missing',
  'other-shop',
  'other-buyer',
  'buyer-changed',
  'token-expired',
  'outdated',
  'data-newer',
];

export function usePicker(view: PickerView): Picker {
  const screen = usePickerScreen();
  const { token } = view;
  const { tid } = view.order;
  const [seen, setOrder] = useState(view.order);
  const [owner, setOwner] = useState<{ of: string | undefined; isTheirs: boolean }>();
  const answer = owner?.of === seen.mention?.chatBuyer ? owner?.isTheirs : undefined;
  const order = withAnswer(seen, answer);
  const [isReading, setReading] = useState(view.order.canLookUp && !view.order.subOrders);
  const [problem, setProblem] = useState<Problem>();
  const [ticks, setTicks] = useState(() => keepTicks(undefined, view.order));
  const [typed, setTyped] = useState('');
  const [reason, chooseReason] = useState<string>();
  const {
    isChecking,
    start: startChecking,
    end: endChecking,
  } = useChecking(view.order.check?.isDue === true);
  const shown = useRef(order);
  shown.current = order;
  const client = useMemo(() => lockClient(screen, token, tid, shown), [screen, token, tid]);
  const lock = useLocks(client, view.lock);

  const turns = useTurns();
  const read = useCallback(
    async (why?: 'opened' | 'fresh'): Promise<void> => {
      if (why === 'fresh') startChecking();
      let turn = turns.begin();
      let reply = await screen.send('picker/read-order', why ? { token, why } : { token });
      while (turns.isOvertaken(turn)) {
        turn = turns.begin();
        reply = await screen.send('picker/read-order', { token });
      }
      setReading(false);
      if (why) endChecking();
      if (reply.ok) {
        setOrder((before) => keepPlaces(before, reply.value));
        setTicks((before) => keepTicks(before, reply.value));
      }
      setProblem(reply.ok ? undefined : reply.problem);
    },
    [screen, token, turns, startChecking, endChecking],
  );

  useEffect(() => {
    if (isReading || isChecking) void read('opened');
  }, []);
  useEffect(
    () =>
      screen.onNews((news) => {
        const { topic } = news;
        // Sub-orders read in another tab, a lock finished elsewhere, an opened vault, a changed page.
        if (isAboutOrder(news, tid) || topic === 'vault' || topic === 'shops' || topic === 'page')
          void read();
        if (topic === 'vault' && lock.problem?.code === 'vault-closed') lock.dismiss();
      }),
    [screen, tid, read, lock],
  );

  useEffect(
    () =>
      screen.onOutdated(() => {
        setProblem({ code: 'outdated' });
        lock.abandon();
      }),
    [screen, lock.abandon],
  );

  const may = new Set((order.subOrders ?? []).filter(isTickable).map(({ id }) => id));
  const ticked = order.subOrders ? (ticks ?? []).filter((id) => may.has(id)) : readIds(typed, tid).ids;
  const told = problem ?? lock.problem ?? order.problem;

  return {
    stage: stageOf(lock, told, isReading, order),
    order,
    problem: told,
    ticked,
    isChecking,
    answer,
    answerOwner: (isTheirs) => setOwner({ of: seen.mention?.chatBuyer, isTheirs }),
    tick: setTicks,
    typed,
    type: setTyped,
    reason,
    chooseReason,
    lock,
    read: (fresh) => {
      if (!order.subOrders) setReading(true);
      void read(fresh ? 'fresh' : 'opened');
    },
    openErp: order.shop?.hasErpUrl
      ? (requestId) => void screen.send('picker/open-erp', { token, requestId })
      : undefined,
    back: () => {
      lock.dismiss();
      setTicks([]);
      chooseReason(undefined);
      void read();
    },
  };
}

/**
 * Replies can arrive out of order: one that waited for the platform may be older or newer than a later one. If a later
 * request has already been answered, the picker asks once more.
 */
function useTurns() {
  const { current: turns } = useRef({ asked: 0, answered: 0 });
  return useMemo(
    () => ({
      begin: () => ++turns.asked,
      isOvertaken(turn: number): boolean {
        if (turn < turns.answered) return true;
        turns.answered = turn;
        return false;
      },
    }),
    [turns],
  );
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
  return order.subOrders ? 'rows' : 'other-sources';
}

function lockClient(
  screen: PickerScreen,
  token: string,
  tid: string,
  shown: RefObject<OrderView>,
): LockClient {
  return {
    lock: (request) => {
      const seen = seenLines(shown.current, request.subOrderIds);
      return screen.send('picker/lock', {
        token,
        tid,
        ...request,
        ...(seen.length > 0 && { seen }),
        ...(shown.current.mention?.sign === 'answered' && { isChatBuyers: true }),
      });
    },
    watch: (requestId) => screen.send('picker/watch-lock', { token, requestId }),
    lines: (ids) => knownLines(shown.current?.subOrders, ids),
    isPerLine: () => shown.current?.shop?.callPerLine === true,
    markHandled: (requestId, note) => screen.send('picker/mark-handled', { token, requestId, note }),
    reopen: (requestId) => screen.send('picker/reopen', { token, requestId }),
    markReleased: (requestId, isReleased) =>
      screen.send('picker/mark-released', { token, requestId, isReleased }),
  };
}
