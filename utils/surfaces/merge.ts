import type { SubOrder } from '@/utils/orders/order';
import type { SeenOrder, Source } from './contract';

/** Readings of one frame become one order per tid: the better source wins, a contradiction about sub-orders is "unknown". */

const RANK: Record<Source, number> = { data: 3, dom: 2, label: 1, address: 0 };

/** Keeps the order of the first readings. */
export function mergeByTid(...readings: SeenOrder[][]): SeenOrder[] {
  const orders = new Map<string, SeenOrder>();
  for (const order of readings.flat()) {
    const known = orders.get(order.tid);
    orders.set(order.tid, known ? mergeOrder(known, order) : order);
  }
  return [...orders.values()];
}

function mergeOrder(a: SeenOrder, b: SeenOrder): SeenOrder {
  const [better, worse] = RANK[b.source] > RANK[a.source] ? [b, a] : [a, b];
  const { subOrders: _, ...merged } = { ...worse, ...better };
  const subOrders = mergeSubOrders(better.subOrders, worse.subOrders);
  return subOrders ? { ...merged, subOrders } : merged;
}

/** A page may draw some of the lines only; lines that the better source does not know contradict it. */
function mergeSubOrders(better?: SubOrder[], worse?: SubOrder[]): SubOrder[] | undefined {
  if (!better || !worse) return better ?? worse;
  if (worse.some(({ id }) => !better.some((line) => line.id === id))) return undefined;
  return better.map((line) => ({ ...worse.find(({ id }) => id === line.id), ...line }));
}
