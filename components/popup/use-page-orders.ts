import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keepPlaces } from '@/components/order/keep-places';
import type { CurrentPageView, OrderView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';
import type { LookUp } from './use-look-ups';

export interface PageOrders {
  /** The active one first. */
  pageOrders: LookUp[];
  /** Reads one from all sources; for one already read, without the cache. */
  readPageOrder: (tid: string) => void;
  /** Checks an order with the platform before a lock. Resolves once it has answered or cannot be reached. */
  checkPageOrder: (tid: string) => Promise<void>;
}

/**
 * Orders of the current page. The active one is read automatically if its sub-orders are unknown, as in the picker; the
 * others only on request: a list of twenty orders must not be twenty calls.
 */
export function usePageOrders(page: CurrentPageView | undefined, refresh: () => Promise<void>): PageOrders {
  const { send } = usePopupScreen();
  const [read, setRead] = useState<Readonly<Record<string, LookUp>>>({});
  const asked = useRef(new Set<string>());
  const known = useRef(new Set<string>());
  known.current = new Set(page?.orders.filter(({ subOrders }) => subOrders).map(({ tid }) => tid));
  const placed = useRef(new Map<string, OrderView>());

  const readPageOrder = useCallback(
    async (tid: string, automatic: boolean): Promise<void> => {
      asked.current.add(tid);
      setRead((before) => ({ ...before, [tid]: { tid, isLooking: true } }));
      const how = { ...(known.current.has(tid) && { fresh: true }), ...(automatic && { automatic }) };
      const reply = await send('app/look-up', { tid, quiet: true, ...how });
      const found: LookUp = reply.ok
        ? { tid, isLooking: false, order: reply.value }
        : { tid, isLooking: false, problem: reply.problem };
      setRead((before) => ({ ...before, [tid]: found }));
      // The page's view of it is now outdated.
      if (how.fresh) void refresh();
    },
    [send, refresh],
  );

  const checkPageOrder = useCallback(
    async (tid: string): Promise<void> => {
      await send('app/look-up', { tid, quiet: true });
      // Until the check is on screen, the rows are still those of the page.
      await refresh();
    },
    [send, refresh],
  );

  const active = page?.orders[0];
  useEffect(() => {
    if (active && !active.subOrders && active.canLookUp && !asked.current.has(active.tid)) {
      void readPageOrder(active.tid, true);
    }
  }, [active, readPageOrder]);

  const pageOrders = (page?.orders ?? []).map((order, i): LookUp => {
    const { tid } = order;
    const later = read[tid];
    // The page's current data wins, unless only the look-up has the sub-orders or the reason why there are none.
    const found = order.subOrders ? { tid, isLooking: later?.isLooking ?? false, order } : later;
    if (!found) return { tid, isLooking: false, isUnread: i > 0, order };
    const now = keepPlaces(placed.current.get(tid), found.order ?? order);
    placed.current.set(tid, now);
    return { ...found, order: now };
  });
  return { pageOrders, readPageOrder: (tid) => void readPageOrder(tid, false), checkPageOrder };
}
