import { plainText } from '@/utils/orders/ids';
import type { TradeStatus } from '@/utils/orders/order';

/** The status that the order panel draws beside a number, so that a closed or unpaid order can be told at once. */

/** Words as they stand alone, a group for each status below; 退款中 says nothing of the trade itself. */
const WORDS =
  /^(?:((?:等待买家|待|未)付款)|(待发货|(?:买家)?已付款|等待卖家发货)|(部分发货)|((?:卖家)?已发货)|(交易成功|已完成)|((?:订单|交易|已)关闭|已取消))$/;
const STATUSES: TradeStatus[] = [
  'WAIT_BUYER_PAY',
  'WAIT_SELLER_SEND_GOODS',
  'SELLER_CONSIGNED_PART',
  'WAIT_BUYER_CONFIRM_GOODS',
  'TRADE_FINISHED',
  'TRADE_CLOSED',
];
const LEVELS = 4;

/**
 * Looks outwards from the number, as far as no other order's number is in sight: the first words found count, and only
 * if they are all the same. Two different ones (a line's own status, the panel's tabs) say nothing.
 */
export function statusBeside(number: Element, numbers: string): TradeStatus | undefined {
  let around = number.parentElement;
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    if (around.querySelectorAll(numbers).length > 1) return undefined;
    const found = new Set(statuses(around));
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

function statuses(node: Node): TradeStatus[] {
  if (node.nodeType !== 3) return [...node.childNodes].flatMap(statuses);
  const groups = WORDS.exec(plainText(node.textContent ?? '').trim())?.slice(1) ?? [];
  return STATUSES.filter((_, i) => groups[i]);
}
