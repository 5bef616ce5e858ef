import { tickable } from '@/components/order/selection';
import type { OrderView } from '@/utils/messages/views';

/** Ticked sub-orders by order number. */
export type Ticks = Readonly<Record<string, readonly string[]>>;

/** Ticking in one order clears the others; in a pasted list (`together`) every order keeps its own. */
export function tick(
  ticks: Ticks,
  tid: string,
  ids: readonly string[],
  together: ReadonlySet<string>,
): Ticks {
  const kept = together.has(tid)
    ? Object.fromEntries(Object.entries(ticks).filter(([other]) => together.has(other)))
    : {};
  return { ...kept, [tid]: ids };
}

export function ticked(ticks: Ticks, tid: string): readonly string[] {
  return ticks[tid] ?? [];
}

/** Ticks of lines that still exist and may still be ticked; typed ids if the order's lines are unknown. */
export function validTicks(order: OrderView, ids: readonly string[]): readonly string[] {
  if (!order.subOrders) return ids;
  const may = tickable(order);
  return may.filter((id) => ids.includes(id));
}
