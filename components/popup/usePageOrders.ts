import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CurrentPageView } from '@/utils/messages/views';
import { useHost } from './host';
import type { LookUp } from './useLookUps';

/**
 * Orders of the page in front. The active one is read by all roads at once, as the picker would;
 * the others when the agent asks: a list of twenty orders must not be twenty calls.
 */
export function usePageOrders(page: CurrentPageView | undefined): {
  pageOrders: LookUp[];
  readPageOrder: (tid: string) => void;
} {
  const { send } = useHost();
  const [read, setRead] = useState<Readonly<Record<string, LookUp>>>({});
  const asked = useRef(new Set<string>());
  const known = useRef(new Set<string>());
  known.current = new Set(page?.orders.filter(({ subOrders }) => subOrders).map(({ tid }) => tid));

  const readPageOrder = useCallback(
    async (tid: string): Promise<void> => {
      asked.current.add(tid);
      setRead((before) => ({ ...before, [tid]: { tid, isLooking: true } }));
      // What is known already is only worth another look if it is read anew.
      const isKnown = known.current.has(tid);
      const reply = await send('app/look-up', { tid, quiet: true, ...(isKnown && { fresh: true }) });
      const found: LookUp = reply.ok
        ? { tid, isLooking: false, order: reply.value }
        : { tid, isLooking: false, problem: reply.problem };
      setRead((before) => ({ ...before, [tid]: found }));
    },
    [send],
  );

  const active = page?.orders[0];
  useEffect(() => {
    if (active && !active.subOrders && active.canLookUp && !asked.current.has(active.tid)) {
      void readPageOrder(active.tid);
    }
  }, [active, readPageOrder]);

  const pageOrders = (page?.orders ?? []).map((order, i): LookUp => {
    const later = read[order.tid];
    // What the page says now wins, unless only the look-up knows the sub-orders or why there are none.
    if (order.subOrders) return { tid: order.tid, isLooking: later?.isLooking ?? false, order };
    if (!later) return { tid: order.tid, isLooking: false, isUnread: i > 0, order };
    return { ...later, order: later.order ?? order };
  });
  return { pageOrders, readPageOrder: (tid) => void readPageOrder(tid) };
}
