import { isOrderId } from '@/utils/orders/ids';
import type { LabelledId } from '../labels';
import { readPageLabels } from '../remarks';
import { type OrderRows, readBlock, readRows } from '../rows';

/**
 * The older list draws each order in a block: its number beside the table of its lines, in it, or only in its checkbox.
 * The present one draws rows alone.
 */

const BLOCK = '[class*="trade-order-main"],[class*="item-mod__trade-order"]';

export function readList(doc: Document): OrderRows[] {
  const blocks: Element[] = [];
  const found: OrderRows[] = [];
  for (const block of doc.querySelectorAll(BLOCK)) {
    if (blocks.some((outer) => outer.contains(block))) continue;
    const [shown, ...others] = numbersOf(block);
    if (!shown || others.some(({ id }) => id !== shown.id)) continue;
    blocks.push(block);
    found.push(readBlock(block, shown));
  }
  return found.length > 0 ? found : readRows(doc);
}

function numbersOf(block: Element): LabelledId[] {
  return [...readPageLabels(block).filter(({ isSub }) => !isSub), ...tickedIn(block)];
}

/** The checkbox of an order carries its number. */
function tickedIn(block: Element): LabelledId[] {
  return [...block.querySelectorAll('input[name="orderid"]')]
    .map((box) => ({ id: box.getAttribute('value') ?? '', isSub: false, anchor: box }))
    .filter(({ id }) => isOrderId(id));
}
