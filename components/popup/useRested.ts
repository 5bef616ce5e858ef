import { useEffect, useState } from 'preact/hooks';
import type { Arming } from '@/components/order/arming';

/**
 * A confirm button rests for a moment after it has come: the second stroke of a double Enter in 订单号 must not lock
 * what the first one found.
 */
export function restingButtons(restMs: number): Arming {
  const useArmed = (): boolean => {
    const [isRested, setRested] = useState(restMs === 0);
    useEffect(() => {
      const timer = setTimeout(() => setRested(true), restMs);
      return () => clearTimeout(timer);
    }, []);
    return isRested;
  };
  return { useArmed, counts: () => true };
}
