import { mergeBuyer } from '@/utils/orders/nicks';
import type { SubOrder } from '@/utils/orders/order';
import type { SeenOrder, Source } from '@/utils/surfaces/contract';

/** Readings of one order, from several frames or moments, become one: the better source wins, a contradiction is "unknown". */

const RANK: Record<Source, number> = { data: 3, dom: 2, label: 1, address: 0 };

/** Both readings are of the same tid. */
export function mergeOrder(a: SeenOrder, b: SeenOrder): SeenOrder {
  const [better, worse] = RANK[b.source] > RANK[a.source] ? [b, a] : [a, b];
  return compact({
    ...worse,
    ...compact(better),
    source: better.source,
    buyer: mergeBuyer(better.buyer, worse.buyer),
    subOrders: mergeSubOrders(better, worse),
  });
}

function mergeSubOrders(better: SeenOrder, worse: SeenOrder): SubOrder[] | undefined {
  if (!better.subOrders || !worse.subOrders) return better.subOrders ?? worse.subOrders;
  if (sameIds(better.subOrders, worse.subOrders)) {
    return better.subOrders.map((line) => ({
      ...worse.subOrders?.find((other) => other.id === line.id),
      ...compact(line),
    }));
  }
  return RANK[better.source] > RANK[worse.source] ? better.subOrders : undefined;
}

function sameIds(a: SubOrder[], b: SubOrder[]): boolean {
  const ids = new Set(a.map((line) => line.id));
  return ids.size === b.length && b.every((line) => ids.has(line.id));
}

/** Without fields that are undefined, so that a spread never erases what is known. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
