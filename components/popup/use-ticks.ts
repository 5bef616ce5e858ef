import { useCallback, useEffect, useRef } from 'preact/hooks';
import { tickable, tickedInAdvance } from '@/components/order/selection';
import type { OrderView } from '@/utils/messages/views';
import type { Ticks } from './ticks';
import type { LookUp } from './use-look-ups';

/** The automatic ticks when an order's rows first appear; a tick never moves to another line later. */
export function useAdvance(): (order: OrderView) => string[] {
  const first = useRef(new Map<string, string[]>());
  return useCallback((order) => {
    const now = tickedInAdvance(order);
    if (!order.subOrders) return now;
    const before = first.current.get(order.tid) ?? now;
    const kept = now.filter((id) => before.includes(id));
    first.current.set(order.tid, kept);
    return kept;
  }, []);
}

/** A line that can no longer be ticked loses its tick for good: it must not come back by itself. */
export function useDroppedTicks(shown: LookUp[], setTicks: (change: (ticks: Ticks) => Ticks) => void): void {
  const may = new Map(
    shown.flatMap(({ tid, order }) => (order?.subOrders ? [[tid, new Set(tickable(order))] as const] : [])),
  );
  const text = JSON.stringify([...may].map(([tid, ids]) => [tid, [...ids]]));
  useEffect(() => {
    setTicks((before) => {
      const kept = Object.entries(before).map(([tid, ids]) => {
        const allowed = may.get(tid);
        return [tid, allowed ? ids.filter((id) => allowed.has(id)) : ids] as const;
      });
      const isSame = kept.every(([tid, ids]) => ids.length === before[tid]?.length);
      return isSame ? before : Object.fromEntries(kept);
    });
  }, [text, setTicks]);
}
