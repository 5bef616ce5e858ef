import { orderIdsIn } from '@/utils/domain/ids';
import { readFlow } from './flow';

/** From a remark's label to the end of its line: the writer's words. */
const REMARK = /(?:留言|[备備][注註]|附言)[^\n\r]*/g;

/**
 * Whether a part of a page shows a number that may be another order's: without a label, or joined to a labelled one.
 * Numbers labelled as a waybill, a refund and the like do not count, nor does what a buyer wrote.
 */
export function hasOtherNumber(part: Element, known: readonly string[]): boolean {
  return orderIdsIn(readFlow(part).text.replace(REMARK, '')).some((id) => !known.includes(id));
}
