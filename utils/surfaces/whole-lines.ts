import { isOrderId } from '@/utils/orders/ids';
import type { SubOrder } from '@/utils/orders/order';

/** All lines of an order, each with a number of its own, or "not known". */
export function wholeLines(lines: SubOrder[]): SubOrder[] | undefined {
  const ids = new Set(lines.map(({ id }) => id));
  const isWhole = lines.length > 0 && ids.size === lines.length && lines.every(({ id }) => isOrderId(id));
  return isWhole ? lines : undefined;
}
