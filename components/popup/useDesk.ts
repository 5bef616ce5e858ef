import { createContext, type RefObject } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { LockAction } from '@/components/order/LockButton';
import { tickedInAdvance } from '@/components/order/selection';
import type { ToastText } from '@/components/ui/Toast';
import type { LockView, OrderView, PopupView, Problem } from '@/utils/messages/views';
import { useHost } from './host';
import { needsSetUp } from './problems';
import { type Ticks, tick, ticked, validTicks } from './ticks';
import { type LookUp, type LookUps, useLookUps } from './useLookUps';
import { usePageOrders } from './usePageOrders';
import { useView } from './useView';

/** Everything the popup holds while it is open: what is known, what is ticked, what is being locked. */
export interface Desk {
  view: PopupView | undefined;
  /** Nobody answered. */
  problem: Problem | undefined;
  refresh: () => void;
  lookUps: LookUps;
  /** Orders of the page, the active one first. */
  pageOrders: LookUp[];
  /** Reads a page's order by all roads. */
  readPageOrder: (tid: string) => void;
  /** Chosen for orders whose shop nobody knows. */
  shop: string | undefined;
  chooseShop: (sellerNick: string | undefined) => void;
  ticksOf: (order: OrderView) => readonly string[];
  tick: (tid: string, ids: readonly string[]) => void;
  /** The agent has ticked something somewhere. */
  hasTicks: boolean;
  /** Shown together in a pasted list: ticks of one leave the others alone. */
  isTogether: (tid: string) => boolean;
  nickOf: (tid: string) => string;
  typeNick: (tid: string, nick: string) => void;
  /** Typed sub-order numbers of an order that nobody could read. */
  typedIds: (tid: string) => string;
  /** `ids`: those in it that are good. */
  typeIds: (tid: string, typed: string, ids: readonly string[]) => void;
  /** The order whose card carries the one confirm button; undefined while a pasted list has it. */
  confirmTid: string | undefined;
  /** The confirm button on screen, for Enter in its rows. */
  confirm: RefObject<Confirm | undefined>;
  /** What Esc leaves; undefined: Esc is the browser's. */
  leave: RefObject<(() => void) | undefined>;
  /** Why nothing can be locked at all now. */
  isShut: 'vault' | 'shop' | undefined;
  /** Orders of the lock just confirmed: only their outcome is announced. */
  isLatest: (tid: string) => boolean;
  confirmed: (tids: readonly string[]) => void;
  /** A lock of before that is looked at. */
  reviewed: LockView | undefined;
  review: (requestId: string | undefined) => void;
  copy: (text: string, said: string) => void;
}

export interface Confirm {
  /** Where its rows are. */
  place: string;
  press: LockAction;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk');
  return desk;
}

/** Puts the parts together; one for each open popup. */
export function useNewDesk(tabId: number | undefined, say: (toast: ToastText) => void): Desk {
  const { view, problem, refresh } = useView(tabId);
  const lookUps = useLookUps(view?.lastLookUp);
  const { pageOrders, readPageOrder } = usePageOrders(view?.page);
  const [chosen, chooseShop] = useState<string>();
  const [ticks, setTicks] = useState<Ticks>({});
  const [nicks, setNicks] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});

  const [latest, setLatest] = useState<ReadonlySet<string>>(new Set());
  const [reviewed, setReviewed] = useState<LockView>();
  const confirm = useRef<Confirm | undefined>(undefined);
  const leave = useRef<(() => void) | undefined>(undefined);
  const host = useHost();
  const review = useCallback(
    async (requestId: string | undefined): Promise<void> => {
      const reply = requestId === undefined ? undefined : await host.send('app/watch-lock', { requestId });
      setReviewed(reply?.ok ? reply.value : undefined);
    },
    [host],
  );
  const copy = useCallback(
    async (text: string, said: string): Promise<void> => {
      if (await host.copy(text)) say({ text: said });
    },
    [host, say],
  );

  const shop = chosen ?? view?.defaultShop;
  const tids = lookUps.list.map(({ tid }) => tid);
  const together = new Set(tids.length > 1 ? tids : []);
  const active = pageOrders.slice(0, 1).map(({ tid }) => tid);
  // A look-up of before is shown again, but the page in front is what the agent is about.
  const front = tids.length > 0 && !(lookUps.isRestored && active.length > 0) ? tids : active;

  const ticksOf = (order: OrderView): readonly string[] => {
    if (needsSetUp(order.problem)) return [];
    if (order.tid in ticks) return validTicks(order, ticked(ticks, order.tid));
    const isOld = lookUps.isRestored && tids.includes(order.tid);
    const isFree = Object.keys(ticks).length === 0 || together.has(order.tid);
    return isFree && front.includes(order.tid) && !isOld ? tickedInAdvance(order) : [];
  };

  const marked = Object.keys(ticks).find((tid) => ticked(ticks, tid).length > 0 && !together.has(tid));
  return {
    view,
    problem,
    refresh,
    lookUps,
    pageOrders,
    readPageOrder,
    shop,
    chooseShop,
    ticksOf,
    tick: (tid, ids) => setTicks((before) => tick(before, tid, ids, together)),
    hasTicks: Object.values(ticks).some((ids) => ids.length > 0),
    isTogether: (tid) => together.has(tid),
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
    confirmed: (all) => setLatest(new Set(all)),
    reviewed,
    review: (requestId) => void review(requestId),
    copy: (text, said) => void copy(text, said),
    confirmTid: marked ?? (together.size > 0 ? undefined : front[0]),
  };
}

function isShut(view: PopupView | undefined): Desk['isShut'] {
  if (!view) return undefined;
  if (!view.shops.some(({ configured }) => configured)) return 'shop';
  return view.vault.state === 'closed' ? 'vault' : undefined;
}
