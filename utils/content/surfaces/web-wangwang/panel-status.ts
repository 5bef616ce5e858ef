import { plainText } from '@/utils/domain/ids';
import type { TradeStatus } from '@/utils/domain/order';
import { wholeTradeStatus } from '@/utils/domain/statuses';

/** The status that the order panel shows beside a number, so that a closed or unpaid order is recognised at once. */

/**
 * Looks outwards from the number, up to the edge of its card: the first words found count, and only if they are all the
 * same. Two different ones (a line's own status, the panel's tabs) count as none.
 */
export function statusBeside(number: Element, card: Element): TradeStatus | undefined {
  let around = number === card ? null : number.parentElement;
  for (; around && card.contains(around); around = around.parentElement) {
    const found = new Set(statuses(around));
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

function statuses(node: Node): TradeStatus[] {
  if (node.nodeType !== 3) return [...node.childNodes].flatMap(statuses);
  const status = wholeTradeStatus(plainText(node.textContent ?? ''));
  return status ? [status] : [];
}
