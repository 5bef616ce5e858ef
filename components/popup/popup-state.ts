import { createContext, type RefObject } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { LockAction } from '@/components/order/lock-button';
import type { OwnerAnswer } from '@/components/order/owner';
import type { ToastText } from '@/components/ui/toast';
import type { Problem } from '@/utils/domain/problem';
import type { LockView, OrderView, PopupView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';
import { needsSetUp } from './problems';
import { type Ticks, tick, ticked, validTicks } from './ticks';
import { useCheck } from './use-check';
import { type LookUp, type LookUps, useLookUps } from './use-look-ups';
import { usePageOrders } from './use-page-orders';
import { useAdvance, useDroppedTicks } from './use-ticks';
import { useView } from './use-view';

/** The popup's state while it is open: what is known, ticked and being locked. */
export interface PopupState {
  view: PopupView | undefined;
  /** The background did not answer. */
  problem: Problem | undefined;
  refresh: () => Promise<void>;
  lookUps: LookUps;
  /** The current page has orders, so the last look-up is probably not wanted: it is shown below them, folded. */
  isAside: boolean;
  /** Call when the agent works on the last look-up: it then stays in place, whatever the page shows. */
  takeLookUp: () => void;
  /** Orders of the page, the active one first. */
  pageOrders: LookUp[];
  /** Reads a page's order from all sources. */
  readPageOrder: (tid: string) => void;
  /** The shop chosen for orders of unknown shop. */
  shop: string | undefined;
  chooseShop: (sellerNick: string | undefined) => void;
  ticksOf: (order: OrderView) => readonly string[];
  tick: (tid: string, ids: readonly string[]) => void;
  /** Anything is ticked anywhere. */
  hasTicks: boolean;
  /** Whether the order is in a pasted list, where ticks of one order do not clear the others'. */
  isTogether: (tid: string) => boolean;
  /** The agent's answer for an order that only a message names; the conversation's buyer is part of the question. */
  answerOf: (order: OrderView) => OwnerAnswer;
  answerOwner: (order: OrderView, isTheirs: boolean) => void;
  nickOf: (tid: string) => string;
  typeNick: (tid: string, nick: string) => void;
  /** Typed sub-order numbers of an order that could not be read. */
  typedIds: (tid: string) => string;
  /** `ids`: the valid ones in `typed`. */
  typeIds: (tid: string, typed: string, ids: readonly string[]) => void;
  /** The order whose card has the only confirm button; undefined while a pasted list has it. */
  confirmTid: string | undefined;
  /** The platform check of this order is running: a confirm waits for it, with a limit. */
  isChecking: (tid: string) => boolean;
  /** The confirm button on screen, for Enter in its rows. */
  confirm: RefObject<Confirm | undefined>;
  /** What Esc closes; undefined leaves Esc to the browser. */
  leave: RefObject<(() => void) | undefined>;
  /** Why nothing can be locked at all at present. */
  isShut: 'vault' | 'shop' | undefined;
  /** The reason for the next confirm; optional. */
  reason: string | undefined;
  chooseReason: (reason: string | undefined) => void;
  /** Orders of the lock just confirmed: only their outcome is announced. */
  isLatest: (tid: string) => boolean;
  confirmed: (tids: readonly string[]) => void;
  /** The past lock that is open. */
  reviewed: LockView | undefined;
  review: (requestId: string | undefined) => void;
  copy: (text: string, said: string) => void;
}

export interface Confirm {
  /** The place of its rows. */
  place: string;
  press: LockAction;
}

const PopupStateContext = createContext<PopupState | undefined>(undefined);
export const PopupStateProvider = PopupStateContext.Provider;

export function usePopupState(): PopupState {
  const popup = useContext(PopupStateContext);
  if (!popup) throw new Error('no popup');
  return popup;
}

/** Creates the state of one open popup. */
export function useNewPopupState(tabId: number | undefined, say: (toast: ToastText) => void): PopupState {
  const { view, problem, refresh } = useView(tabId);
  const lookUps = useLookUps(view?.lastLookUp);
  const { pageOrders, readPageOrder, checkPageOrder } = usePageOrders(view?.page, refresh);
  const [chosen, chooseShop] = useState<string>();
  const [ticks, setTicks] = useState<Ticks>({});
  const [nicks, setNicks] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [owners, setOwners] = useState<Readonly<Record<string, boolean>>>({});

  const [reason, chooseReason] = useState<string>();
  const [isTaken, setTaken] = useState(false);
  const [latest, setLatest] = useState<ReadonlySet<string>>(new Set());
  const [reviewed, setReviewed] = useState<LockView>();
  const confirm = useRef<Confirm | undefined>(undefined);
  const leave = useRef<(() => void) | undefined>(undefined);
  const screen = usePopupScreen();
  const review = useCallback(
    async (requestId: string | undefined): Promise<void> => {
      const reply = requestId === undefined ? undefined : await screen.send('app/watch-lock', { requestId });
      setReviewed(reply?.ok ? reply.value : undefined);
    },
    [screen],
  );
  const copy = useCallback(
    async (text: string, said: string): Promise<void> => {
      if (await screen.copy(text)) say({ text: said });
    },
    [screen, say],
  );

  const inAdvance = useAdvance();
  const shop = chosen ?? view?.defaultShop;
  const tids = lookUps.list.map(({ tid }) => tid);
  const together = new Set(tids.length > 1 ? tids : []);
  const active = pageOrders.slice(0, 1).map(({ tid }) => tid);
  const isAside = lookUps.isRestored && active.length > 0 && !isTaken;
  const front = tids.length > 0 && !isAside ? tids : active;

  const start: LookUps['start'] = (asked, sellerNick) => {
    // A list starts without ticks, whatever was ticked before; typed numbers stay, since they are visible in their field.
    if (asked.length > 1)
      setTicks((before) => Object.fromEntries(Object.entries(before).filter(([tid]) => typed[tid])));
    lookUps.start(asked, sellerNick);
  };

  const ticksOf = (order: OrderView): readonly string[] => {
    if (needsSetUp(order.problem)) return [];
    if (order.tid in ticks) return validTicks(order, ticked(ticks, order.tid));
    const isAlone = Object.keys(ticks).length === 0 && together.size === 0;
    const isAskedFor =
      front.includes(order.tid) && !(lookUps.isRestored && !isAside && tids.includes(order.tid));
    const isMeant = front !== active || isActive(view, order.tid);
    return isAlone && isAskedFor && isMeant ? inAdvance(order) : [];
  };

  const marked = Object.keys(ticks).find((tid) => ticked(ticks, tid).length > 0 && !together.has(tid));
  const confirmTid = marked ?? (together.size > 0 ? undefined : front[0]);
  const about = pageOrders.find(({ tid, order }) => tid === confirmTid && order && ticksOf(order).length > 0);
  const isChecking = useCheck(about?.order, checkPageOrder);
  useDroppedTicks([...lookUps.list, ...pageOrders], setTicks);
  return {
    view,
    problem,
    refresh,
    lookUps: { ...lookUps, start },
    isAside,
    takeLookUp: () => setTaken(true),
    pageOrders,
    readPageOrder,
    shop,
    chooseShop,
    ticksOf,
    tick: (tid, ids) => setTicks((before) => tick(before, tid, ids, together)),
    hasTicks: Object.values(ticks).some((ids) => ids.length > 0),
    isTogether: (tid) => together.has(tid),
    answerOf: (order) => owners[ownerQuestion(order)],
    answerOwner: (order, isTheirs) =>
      setOwners((before) => ({ ...before, [ownerQuestion(order)]: isTheirs })),
    nickOf: (tid) => nicks[tid] ?? '',
    typedIds: (tid) => typed[tid] ?? '',
    typeIds: (tid, words, ids) => {
      setTyped((before) => ({ ...before, [tid]: words }));
      setTicks((before) => tick(before, tid, ids, together));
    },
    typeNick: (tid, nick) => setNicks((before) => ({ ...before, [tid]: nick })),
    confirm,
    leave,
    isShut: isShut(view),
    isLatest: (tid) => latest.has(tid),
    reason,
    chooseReason,
    confirmed: (all) => {
      setLatest(new Set(all));
      chooseReason(undefined);
    },
    reviewed,
    review: (requestId) => void review(requestId),
    copy: (text, said) => void copy(text, said),
    confirmTid,
    isChecking: (tid) => isChecking && tid === about?.tid,
  };
}

function ownerQuestion({ tid, mention }: OrderView): string {
  return `${tid} ${mention?.chatBuyer}`;
}

/** On a page with several orders and no active one none counts: which one is first is arbitrary. */
function isActive(view: PopupView | undefined, tid: string): boolean {
  const { orders = [], activeTid } = view?.page ?? {};
  return orders.length === 1 || activeTid === tid;
}

function isShut(view: PopupView | undefined): PopupState['isShut'] {
  if (!view) return undefined;
  if (!view.shops.some(({ configured }) => configured)) return 'shop';
  return view.vault.state === 'closed' ? 'vault' : undefined;
}
