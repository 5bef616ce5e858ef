import { compact } from '@/utils/domain/compact';
import { mainAccount } from '@/utils/domain/nicks';
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

/** `own`: the logged-in account. */
export function readRows(root: ParentNode & Node, own: string | undefined): OrderRows[] {
  const labels = readPageLabels(root);
  const subs = labels.filter(({ isSub }) => isSub);
  const heads = headsIn(root, labels);
  const isList = heads.some(isDrawnAsOrder);
  return heads.flatMap((head) => {
    const { shown } = head;
    return shown && (!isList || isDrawnAsOrder(head))
      ? [{ shown, order: readOrder(shown.id, head, { heads, subs, own }) }]
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

/** What the rest of the page tells about each order. */
interface Around {
  heads: Head[];
  subs: LabelledId[];
  own: string | undefined;
}

function readOrder(tid: string, head: Head, { heads, subs, own }: Around): SeenOrder {
  const part = headPart(head, heads);
  const { lines, row, number } = head;
  return compact({
    tid,
    source: 'dom' as const,
    buyer:
      contactOf(part, own, row ? undefined : number) ??
      lines.map((line) => contactOf(line, own)).find(Boolean),
    createdAt: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(part.textContent ?? '')?.[0],
    status: orderStatus(lines) ?? (row && statusIn(row)),
    subOrders: wholeLines(lines.map((line) => withLabel(readLine(line), line, subs))),
  });
}

function withLabel(line: SubOrder, row: Element, subs: LabelledId[]): SubOrder {
  const named = line.id ? [] : subs.filter(({ anchor }) => row.contains(anchor));
  return named.length === 1 ? { ...line, id: named[0]?.id ?? '' } : line;
}

/** Above a table another name may come before the number: the shop's. `own` is never the buyer. */
function contactOf(row: Element, own: string | undefined, number?: Element): SeenOrder['buyer'] {
  const contacts = [...row.querySelectorAll(CONTACT)].filter(
    (one) => !isOthersName(one, row) && (!number || isBefore(number, one)),
  );
  const contact = contacts.map(nickOf).find((nick = '') => mainAccount(nick) !== own);
  return buyerOf(contact ?? row.querySelector(BUYER_NAME)?.textContent);
}

function nickOf(contact: Element): string | undefined {
  const named = contact.getAttribute('data-nick');
  // Beside `touid`, `uid` is the agent's own.
  return named ? decodeNick(named) : nickInLink(contact.getAttribute('href') ?? '', 'touid', 'uid');
}
