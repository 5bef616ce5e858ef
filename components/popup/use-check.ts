import { useEffect, useRef } from 'preact/hooks';
import { useChecking } from '@/components/order/use-checking';
import type { OrderView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';

/** How long a platform check is valid. */
const AGAIN_MS = 60_000;

/**
 * Checks an order of the page with the platform once something in it is ticked; opening the popup alone sends nothing.
 * Returns whether a confirm has to wait.
 */
export function useCheck(order: OrderView | undefined, check: (tid: string) => Promise<void>): boolean {
  const { now } = usePopupScreen();
  const asked = useRef(new Map<string, number>());
  const { isChecking, start, end } = useChecking(false);
  const due = order?.check?.isDue ? order.tid : undefined;
  useEffect(() => {
    if (due === undefined) return end();
    const before = asked.current.get(due);
    if (before !== undefined && Math.abs(now() - before) < AGAIN_MS) return;
    asked.current.set(due, now());
    start();
    void check(due).then(end);
  }, [due, check, now, start, end]);
  return isChecking;
}
