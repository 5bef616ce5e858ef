import { compact } from '@/utils/domain/compact';
import type { Order } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import type { Problem } from '@/utils/domain/problem';
import type { SessionMap } from '../storage/session-map';
import { mergeOrder } from './merge-orders';

/**
 * What this browser session knows of an order beyond the current page: what tabs have shown, what the trade API said.
 */

export interface Reading<T extends Order = Order> {
  order: T;
  /** Epoch ms: for display, and to tell how old it is. */
  at: number;
  /** Which of two readings of one order is newer: it never decreases, whatever the clock does. */
  seq: number;
}

export interface KnownOrder {
  /** What any tab has shown. */
  tab?: Reading<SeenOrder>;
  /** What the trade API said, asked with the session of `order.sellerNick`. */
  api?: Reading;
  /** The last time it was asked without success, if it has not answered since. */
  failed?: { problem: Problem; at: number };
  /** The tab that showed it last. */
  shownBy?: string;
}

export interface OrderCache {
  of(tid: string): Promise<KnownOrder>;
  /** Keeps what a tab has shown; returns the orders about whose sub-orders something new is known. */
  keepSeen(orders: SeenOrder[], at: number, shownBy?: string): Promise<string[]>;
  keepAnswer(order: Order, at: number): Promise<void>;
  keepFailure(tid: string, problem: Problem, at: number): Promise<void>;
}

export function createOrderCache(orders: SessionMap<KnownOrder>): OrderCache {
  return {
    of: async (tid) => (await orders.get(tid)) ?? {},
    async keepSeen(seen, at, shownBy) {
      const byTid = new Map(seen.filter((order) => order.subOrders).map((order) => [order.tid, order]));
      const news: string[] = [];
      await orders.updateAll([...byTid.keys()], (known, tid) => {
        const order = byTid.get(tid);
        if (!order) return known;
        const merged = mergeSeen(known?.tab?.order, order);
        if (known?.tab && sameOrder(known.tab.order, merged)) return known;
        news.push(tid);
        return compact({ ...known, tab: { order: merged, at, seq: nextSeq(known, at) }, shownBy });
      });
      return news;
    },
    keepAnswer: (order, at) =>
      orders.update(order.tid, ({ failed: _, ...known } = {}) => ({
        ...known,
        api: { order, at, seq: nextSeq(known, at) },
      })),
    keepFailure: (tid, problem, at) =>
      orders.update(tid, (known = {}) => ({ ...known, failed: { problem, at } })),
  };
}

/** Later than every reading before it; equal to the time while the clock goes forward. */
function nextSeq(known: KnownOrder | undefined, at: number): number {
  return Math.max(at, (known?.tab?.seq ?? 0) + 1, (known?.api?.seq ?? 0) + 1);
}

/** The newer reading of an equal or better source replaces the old one; a worse one only fills gaps. */
function mergeSeen(known: SeenOrder | undefined, seen: SeenOrder): SeenOrder {
  if (!known || (known.sellerNick && seen.sellerNick && known.sellerNick !== seen.sellerNick)) return seen;
  const merged = mergeOrder(seen, known);
  return { ...merged, subOrders: merged.subOrders ?? seen.subOrders };
}

function sameOrder(a: Order, b: Order): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
