import { isGivenWith, isOrderId } from '@/utils/domain/ids';
import type { SubOrder } from '@/utils/domain/order';

/** All lines of an order, each with a number of its own, or "not known". */
export function wholeLines(lines: SubOrder[]): SubOrder[] | undefined {
  const ids = new Set(lines.map(({ id }) => id));
  const isWhole = lines.length > 0 && ids.size === lines.length && lines.every(({ id }) => isOrderId(id));
  return isWhole ? lines : undefined;
}

/** The lines that a page draws for this order; undefined if one looks like another order's, whose number is not drawn. */
export function ownLines(tid: string, lines: SubOrder[] | undefined): SubOrder[] | undefined {
  return lines?.every(({ id }) => isGivenWith(tid, id)) ? lines : undefined;
}

/** The lines on a page of one order; undefined if only some of them look like this order's. */
export function unmixedLines(tid: string, lines: SubOrder[] | undefined): SubOrder[] | undefined {
  return lines?.some(({ id }) => isGivenWith(tid, id)) ? ownLines(tid, lines) : lines;
}
