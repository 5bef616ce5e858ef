import type { SubOrder } from '@/utils/orders/order';
import { buyerOf } from './buyer';
import { compact } from './compact';
import type { SeenOrder } from './contract';
import type { LabelledId } from './labels';
import { decodeNick } from './nick-links';
import { money } from './page-data/shapes';
import { readPageLabels } from './remarks';
import { refundStatus, tradeStatus } from './status-words';
import { wholeLines } from './whole-lines';

/**
 * Orders drawn with their lines as table rows, as every list of the platform does: a labelled order number, in a row or
 * above a table, begins an order; each row with an item after it is one sub-order. A sub-order's number stands in the
 * link to its snapshot or behind its label; one line without it (a gift, an insurance), and they are not known.
 */

export interface OrderRows {
  order: SeenOrder;
  shown: LabelledId;
}

/** What begins an order; without a number that can be read (masked), the lines below it are nobody's. */
interface Head {
  shown?: LabelledId;
  number: Element;
  /** The row of its own, if it stands in one. */
  row?: Element | undefined;
  lines: Element[];
}

const SNAPSHOT = 'a[href*="tradeSnap"]';
const ITEM = `${SNAPSHOT},a[href*="item.htm"],a[href*="detail.tmall.com"]`;
const CONTACT = '[data-nick],a[href*="touid="],a[href*="amos.alicdn.com"]';
const BUYER_NAME = '[class*="buyer-mod__name"]';
/** The older list draws each order in a block; the oldest ones there have no table. */
const BLOCK = '[class*="trade-order-main"],[class*="item-mod__trade-order"]';
const MASKED = /订单编?号[\s:：]*(?:[0-9]*\*|[0-9]+[•…])/;
const PRICE_TIMES = /[¥￥]\s*([\d,.]+)\s*[×xX*]\s*(\d{1,6})(?!\d)/;

export function readRows(root: ParentNode & Node): OrderRows[] {
  const labels = readPageLabels(root);
  const subs = labels.filter(({ isSub }) => isSub);
  const rows = [...root.querySelectorAll('tr')].filter((row) => !row.querySelector('tr'));
  const heads = [...labels.flatMap(headOf), ...rows.flatMap(maskedHead)].sort((a, b) =>
    isBefore(a.number, b.number) ? -1 : 1,
  );
  const own = new Set(heads.map(({ row }) => row));
  share(
    heads,
    rows.filter((row) => !own.has(row) && isLine(row)),
  );
  const isList = heads.some(isDrawnAsOrder);
  return heads.flatMap((head) => {
    const { shown } = head;
    return shown && (!isList || isDrawnAsOrder(head))
      ? [{ shown, order: readOrder(shown.id, head, heads, subs) }]
      : [];
  });
}

function headOf(shown: LabelledId): Head[] {
  const number = shown.anchor.nodeType === 1 ? (shown.anchor as Element) : shown.anchor.parentElement;
  if (shown.isSub || !number) return [];
  const around = number.closest('tr');
  const row = around && !around.querySelector('tr') ? around : undefined;
  return row?.querySelector(SNAPSHOT) ? [] : [{ shown, number, row, lines: [] }];
}

function maskedHead(row: Element): Head[] {
  const text = row.textContent?.trim() ?? '';
  return text.search(MASKED) === 0 && !isLine(row) ? [{ number: row, row, lines: [] }] : [];
}

/** A number that is neither in a row nor above lines is a notice about an order, where the list is drawn. */
function isDrawnAsOrder({ row, lines }: Head): boolean {
  return row !== undefined || lines.length > 0;
}

/** A row with an item, whether or not it links to it. */
function isLine(row: Element): boolean {
  const hasPicture = row.children.length > 2 && row.querySelector('img') !== null;
  return hasPicture || row.querySelector(ITEM) !== null || PRICE_TIMES.test(row.textContent ?? '');
}

/** Gives each line to the number before it, if it stands in that number's block. */
function share(heads: Head[], lines: Element[]): void {
  let i = -1;
  for (const line of lines) {
    while (heads[i + 1] && isBefore((heads[i + 1] as Head).number, line)) i += 1;
    const head = heads[i];
    if (head && isInBlockOf(head, line, [heads[i - 1], heads[i + 1]])) head.lines.push(line);
  }
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** In the number's own table, or in what surrounds both and no other order: not some table further down the page. */
function isInBlockOf({ number, row }: Head, line: Element, neighbours: (Head | undefined)[]): boolean {
  if (row?.closest('table')?.contains(line)) return true;
  let around: Element | null = number;
  while (around && !around.contains(line)) around = around.parentElement;
  if (!around || (!row && MASKED.test(around.textContent ?? ''))) return false;
  return !neighbours.some((other) => other && around.contains(other.number));
}

/** The order's own row, what stands around its number and above its lines, or the block that holds no other number. */
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
    status: lines[0] && firstWord(leafWords(lines[0]), tradeStatus),
    subOrders: wholeLines(lines.map((line) => withLabel(readLine(line), line, subs))),
  });
}

function withLabel(line: SubOrder, row: Element, subs: LabelledId[]): SubOrder {
  const named = line.id ? [] : subs.filter(({ anchor }) => row.contains(anchor));
  return named.length === 1 ? { ...line, id: named[0]?.id ?? '' } : line;
}

export function readLine(row: Element): SubOrder {
  const link = row.querySelector(SNAPSHOT)?.getAttribute('href') ?? '';
  const titles = [...row.querySelectorAll('a,img')].map(
    (one) => one.getAttribute('alt') ?? one.textContent?.trim() ?? '',
  );
  const [, price, quantity] = PRICE_TIMES.exec(row.textContent ?? '') ?? [];
  const words = leafWords(row);
  return compact({
    id: snapshotId(link) ?? '',
    title: titles.sort((a, b) => b.length - a.length)[0]?.slice(0, 300) || undefined,
    price: money(price),
    quantity: quantity ? Number(quantity) : undefined,
    status: firstWord(words, tradeStatus),
    refund: firstWord(words, refundStatus),
  });
}

/** The id of `tradeSnap.htm?tradeID=` (also `trade_id`): the sub-order's. */
export function snapshotId(text: string): string | undefined {
  return /tradeSnap\.htm\?(?:[^"'\s]*&)?trade_?id=(\d{15,20})(?!\d)/i.exec(text)?.[1];
}

/** A status is a short word of its own, not a part of a title. */
function leafWords(row: Element): string[] {
  return [...row.querySelectorAll('*')]
    .filter((cell) => cell.childElementCount === 0 && cell.tagName !== 'A')
    .map((cell) => (cell.textContent ?? '').trim())
    .filter(({ length }) => length > 1 && length < 12);
}

function firstWord<T>(words: string[], read: (word: string) => T | undefined): T | undefined {
  return words.map(read).find(Boolean);
}

/** Above a table somebody else may stand before the number: the shop. */
function contactOf(row: Element, number?: Element): SeenOrder['buyer'] {
  const contact = [...row.querySelectorAll(CONTACT)].find((one) => !number || isBefore(number, one));
  const href = contact?.getAttribute('href') ?? '';
  // Beside `touid`, `uid` is one's own.
  const [, inLink] = /[?&]touid=([^&#]+)/.exec(href) ?? /[?&]uid=([^&#]+)/.exec(href) ?? [];
  const linked = contact?.getAttribute('data-nick') ?? inLink;
  return buyerOf(linked ? decodeNick(linked) : row.querySelector(BUYER_NAME)?.textContent);
}
