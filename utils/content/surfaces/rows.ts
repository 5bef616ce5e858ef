import { compact } from '@/utils/domain/compact';
import type { SubOrder } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import { buyerOf } from './buyer';
import { BLOCK, type Head, headsIn, isDrawnAsOrder } from './heads';
import type { LabelledId } from './labels';
import { decodeNick, nickInLink } from './nick-links';
import { isOthersName } from './others-name';
import { isBefore } from './place';
import { readPageLabels } from './remarks';
import { orderStatus, readLine, statusIn } from './row-line';
import { wholeLines } from './whole-lines';

/**
 * Orders drawn with their lines as table rows, as every list of the platform does: a labelled order number, in a row or
 * above a table, begins an order; each row with an item after it is one sub-order. A sub-order's number is in the link
 * to its snapshot or behind its label; if one line has none (a gift, an insurance), they are not known.
 */

interface OrderRows {
  order: SeenOrder;
  shown: LabelledId;
}

const CONTACT = '[data-nick],a[href*="touid="],a[href*="amos.alicdn.com"]';
const BUYER_NAME = '[class*="buyer-mod__name"]';
export function readRows(root: ParentNode & Node): OrderRows[] {
  const labels = readPageLabels(root);
  const subs = labels.filter(({ isSub }) => isSub);
  const orders = headsIn(root, labels);
  const isList = orders.some(isDrawnAsOrder);
  return orders.flatMap((head) => {
    const { shown } = head;
    return shown && (!isList || isDrawnAsOrder(head))
      ? [{ shown, order: readOrder(shown.id, head, orders, subs) }]
      : [];
  });
}

/** The order's own row, the part around its number and above its lines, or the block that contains no other number. */
function headPart({ number, row, lines: [line] }: Head, heads: Head[]): Element {
  if (!row && !line) {
    const block = number.closest(BLOCK);
    return block && heads.filter((head) => block.contains(head.number)).length === 1 ? block : number;
  }
  let part = row ?? number;
  while (line && part.parentElement && !part.parentElement.contains(line)) part = part.parentElement;
  return row ?? part;
}

function readOrder(tid: string, head: Head, heads: Head[], subs: LabelledId[]): SeenOrder {
  const part = headPart(head, heads);
  const { lines, row, number } = head;
  return compact({
    tid,
    source: 'dom' as const,
    buyer: contactOf(part, row ? undefined : number) ?? lines.map((line) => contactOf(line)).find(Boolean),
    createdAt: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(part.textContent ?? '')?.[0],
    status: orderStatus(lines) ?? (row && statusIn(row)),
    subOrders: wholeLines(lines.map((line) => withLabel(readLine(line), line, subs))),
  });
}

function withLabel(line: SubOrder, row: Element, subs: LabelledId[]): SubOrder {
  const named = line.id ? [] : subs.filter(({ anchor }) => row.contains(anchor));
  return named.length === 1 ? { ...line, id: named[0]?.id ?? '' } : line;
}

/** Above a table another name may come before the number: the shop's. */
function contactOf(row: Element, number?: Element): SeenOrder['buyer'] {
  const contact = [...row.querySelectorAll(CONTACT)].find(
    (one) => !isOthersName(one, row) && (!number || isBefore(number, one)),
  );
  const href = contact?.getAttribute('href') ?? '';
  const named = contact?.getAttribute('data-nick');
  // Beside `touid`, `uid` is the agent's own.
  const linked = named ? decodeNick(named) : nickInLink(href, 'touid', 'uid');
  return buyerOf(linked ?? row.querySelector(BUYER_NAME)?.textContent);
}
