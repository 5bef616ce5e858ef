import type { Order, SubOrder } from '@/utils/orders/order';
import type { SeenOrder } from '@/utils/surfaces/contract';
import { compact, mergeOrder } from './merge-orders';
import type { SessionMap } from './session-map';

/** What this browser session knows of an order beyond the page in hand: roads 1 and 2 of design section 4.4. */

export interface Reading<T extends Order = Order> {
  order: T;
  /** Epoch ms. */
  at: number;
}

export interface KnownOrder {
  /** What any tab has shown. */
  tab?: Reading<SeenOrder>;
  /** What the trade API said, asked with the session of `order.sellerNick`. */
  api?: Reading;
}

export interface Knowledge {
  of(tid: string): Promise<KnownOrder>;
  /** Keeps what a tab has shown; true when something new came to be known of an order's sub-orders. */
  keepSeen(orders: SeenOrder[], at: number): Promise<string[]>;
  keepAnswer(order: Order, at: number): Promise<void>;
}

export function createKnowledge(orders: SessionMap<KnownOrder>): Knowledge {
  return {
    of: async (tid) => (await orders.get(tid)) ?? {},
    async keepSeen(seen, at) {
      const byTid = new Map(seen.filter((order) => order.subOrders).map((order) => [order.tid, order]));
      const news: string[] = [];
      await orders.updateAll([...byTid.keys()], (known, tid) => {
        const order = byTid.get(tid);
        if (!order) return known;
        const merged = mergeSeen(known?.tab?.order, order);
        if (known?.tab && sameOrder(known.tab.order, merged)) return known;
        news.push(tid);
        return { ...known, tab: { order: merged, at } };
      });
      return news;
    },
    keepAnswer: (order, at) => orders.update(order.tid, (known = {}) => ({ ...known, api: { order, at } })),
  };
}

/** The newer reading of an equal or better source stands for itself; a worse one only fills gaps. */
function mergeSeen(known: SeenOrder | undefined, seen: SeenOrder): SeenOrder {
  if (!known || (known.sellerNick && seen.sellerNick && known.sellerNick !== seen.sellerNick)) return seen;
  const merged = mergeOrder(seen, known);
  return { ...merged, subOrders: merged.subOrders ?? seen.subOrders };
}

function sameOrder(a: Order, b: Order): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The sub-orders to offer: the newest reading first, gaps filled from the others; the trade API settles a contradiction. */
export function joinSubOrders(
  readings: { road: 'page' | 'tab' | 'trade-api'; reading?: Reading }[],
): { road: 'page' | 'tab' | 'trade-api'; at: number; subOrders: SubOrder[] } | undefined {
  const usable = readings
    .flatMap(({ road, reading }) =>
      reading?.order.subOrders ? [{ road, at: reading.at, subOrders: reading.order.subOrders }] : [],
    )
    .sort((a, b) => b.at - a.at);
  const asked = usable.find(({ road }) => road === 'trade-api');
  const base = usable.find((one) => !asked || sameIds(one.subOrders, asked.subOrders));
  if (!base) return undefined;
  const others = usable.filter((one) => one !== base && sameIds(one.subOrders, base.subOrders));
  return { ...base, subOrders: base.subOrders.map((line) => fillGaps(line, others)) };
}

function fillGaps(line: SubOrder, others: { subOrders: SubOrder[] }[]): SubOrder {
  const older = others.map(({ subOrders }) => subOrders.find(({ id }) => id === line.id)).reverse();
  return compact(Object.assign({}, ...older.map((one) => compact(one ?? {})), compact(line)));
}

function sameIds(a: SubOrder[], b: SubOrder[]): boolean {
  const ids = new Set(a.map(({ id }) => id));
  return ids.size === new Set(b.map(({ id }) => id)).size && b.every(({ id }) => ids.has(id));
}
