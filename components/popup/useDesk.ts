import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { OrderView, PopupView, Problem } from '@/utils/messages/views';
import { type Ticks, tick, ticked, tickedInAdvance, validTicks } from './ticks';
import { type Locks, useLocks } from './useLocks';
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
  nickOf: (tid: string) => string;
  typeNick: (tid: string, nick: string) => void;
  locks: Locks;
  lock: (orders: readonly OrderView[]) => void;
  /** The order whose card carries the one confirm button; undefined while a pasted list has it. */
  confirmTid: string | undefined;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk');
  return desk;
}

/** Puts the parts together; one for each open popup. */
export function useNewDesk(tabId: number | undefined): Desk {
  const { view, problem, refresh } = useView(tabId);
  const lookUps = useLookUps(view?.lastLookUp);
  const { pageOrders, readPageOrder } = usePageOrders(view?.page);
  const locks = useLocks();
  const [chosen, chooseShop] = useState<string>();
  const [ticks, setTicks] = useState<Ticks>({});
  const [nicks, setNicks] = useState<Readonly<Record<string, string>>>({});

  const shop = chosen ?? view?.defaultShop;
  const tids = lookUps.list.map(({ tid }) => tid);
  const together = new Set(tids.length > 1 ? tids : []);
  const active = pageOrders.slice(0, 1).map(({ tid }) => tid);
  // A look-up of before is shown again, but the page in front is what the agent is about.
  const front = tids.length > 0 && !(lookUps.isRestored && active.length > 0) ? tids : active;

  const ticksOf = (order: OrderView): readonly string[] => {
    if (order.tid in ticks) return validTicks(order, ticked(ticks, order.tid));
    const isOld = lookUps.isRestored && tids.includes(order.tid);
    const isFree = Object.keys(ticks).length === 0 || together.has(order.tid);
    return isFree && front.includes(order.tid) && !isOld ? tickedInAdvance(order) : [];
  };

  const lock = (orders: readonly OrderView[]): void => {
    for (const order of orders) {
      const buyerNick = nicks[order.tid]?.trim() || undefined;
      const sellerNick = order.sellerNick ?? shop;
      locks.start({ tid: order.tid, subOrderIds: [...ticksOf(order)], sellerNick, buyerNick });
    }
    // Nothing stays ticked: a stray Enter after the outcome must do no harm.
    setTicks((before) => ({ ...before, ...Object.fromEntries(orders.map(({ tid }) => [tid, []])) }));
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
    nickOf: (tid) => nicks[tid] ?? '',
    typeNick: (tid, nick) => setNicks((before) => ({ ...before, [tid]: nick })),
    locks,
    lock,
    confirmTid: marked ?? (together.size > 0 ? undefined : front[0]),
  };
}
