import type { OrderView, SubOrderView } from '@/utils/messages/views';
import { type Ids, tickable, tickedInAdvance } from './selection';

/** Rows on the screen stay where they are, whatever else becomes known of the order. */

/**
 * The newer view with its rows in their previous places: known ids are updated, lines that are gone stay and say so,
 * new ones come last.
 */
export function keepPlaces(before: OrderView | undefined, now: OrderView): OrderView {
  if (!before?.subOrders || !now.subOrders || before.tid !== now.tid) return now;
  const newer = new Map(now.subOrders.map((line) => [line.id, line]));
  const kept = before.subOrders.map((line) => newer.get(line.id) ?? gone(line));
  const places = new Set(kept.map(({ id }) => id));
  return { ...now, subOrders: [...kept, ...now.subOrders.filter(({ id }) => !places.has(id))] };
}

function gone({ refundAsked: _, ...line }: SubOrderView): SubOrderView {
  return { ...line, blocked: 'not-of-order' };
}

/**
 * Previous ticks that are still valid; a tick is never restored automatically, nor moved to another line. Before there
 * were rows, those that are ticked in advance.
 */
export function keepTicks(ticks: Ids | undefined, order: OrderView): Ids | undefined {
  if (!order.subOrders) return ticks;
  if (!ticks) return tickedInAdvance(order);
  const may = new Set(tickable(order));
  return ticks.every((id) => may.has(id)) ? ticks : ticks.filter((id) => may.has(id));
}
