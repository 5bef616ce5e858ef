import type { SubOrder } from '@/utils/domain/order';
import { betterFirst, type SeenOrder } from '@/utils/domain/order-context';

/**
 * Merges readings of one frame into one order per tid: the better source wins, a contradiction about sub-orders is
 * "unknown".
 */

/** Keeps the order of the first readings. */
export function mergeByTid(...readings: SeenOrder[][]): SeenOrder[] {
  const orders = new Map<string, SeenOrder>();
  for (const order of readings.flat()) {
    const known = orders.get(order.tid);
    orders.set(order.tid, known ? mergeReading(known, order) : order);
  }
  return [...orders.values()];
}

/**
 * As the page shows it: names of buyers are joined, and contradictions found, where all frames are known (the
 * background).
 */
function mergeReading(a: SeenOrder, b: SeenOrder): SeenOrder {
  const [better, worse] = betterFirst(a, b);
  const { subOrders: _, ...merged } = { ...worse, ...better };
  const subOrders = mergeSubOrders(better.subOrders, worse.subOrders);
  return subOrders ? { ...merged, subOrders } : merged;
}

/** A page may show only some of the lines; lines that the better source does not know contradict it. */
function mergeSubOrders(better?: SubOrder[], worse?: SubOrder[]): SubOrder[] | undefined {
  if (!better || !worse) return better ?? worse;
  if (worse.some(({ id }) => !better.some((line) => line.id === id))) return undefined;
  return better.map((line) => ({ ...worse.find(({ id }) => id === line.id), ...line }));
}
