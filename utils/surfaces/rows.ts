import type { SubOrder } from '@/utils/orders/order';
import { buyerOf } from './buyer';
import { compact } from './compact';
import type { SeenOrder } from './contract';
import { type LabelledId, mayHoldId } from './labels';
import { decodeNick } from './nick-links';
import { money } from './page-data/shapes';
import { readPageLabels } from './remarks';
import { refundStatus, tradeStatus } from './status-words';
import { wholeLines } from './whole-lines';

/**
 * Orders drawn as table rows, as every list of the platform does: a row with a labelled order number begins an order,
 * each row with an item after it is one sub-order. A sub-order's number stands only in the link to its snapshot; one
 * line without it (a gift, an insurance), and the sub-orders are not known.
 */

export interface OrderRows {
  order: SeenOrder;
  shown: LabelledId;
}

const SNAPSHOT = 'a[href*="tradeSnap"]';
const ITEM = `${SNAPSHOT},a[href*="item.htm"],a[href*="detail.tmall.com"]`;
const CONTACT = '[data-nick],a[href*="touid="],a[href*="amos.alicdn.com"]';
const BUYER_NAME = '[class*="buyer-mod__name"]';
const PRICE_TIMES = /[¥￥]\s*([\d,.]+)\s*[×xX*]\s*(\d{1,6})(?!\d)/;

export function readRows(root: ParentNode): OrderRows[] {
  const found: { header: Element; shown?: LabelledId | undefined; rows: Element[] }[] = [];
  for (const row of root.querySelectorAll('tr')) {
    if (row.querySelector('tr')) continue;
    const shown = headerId(row);
    if (shown || isUnreadable(row)) found.push({ header: row, shown, rows: [] });
    else if (isLine(row)) found.at(-1)?.rows.push(row);
  }
  const headers = found.map(({ header }) => header);
  return found.flatMap(({ header, shown, rows }) => {
    if (!shown) return [];
    const inTable = rows.filter((row) => header.closest('table')?.contains(row));
    const own = inTable.length > 0 ? inTable : rows.filter((row) => isBeside(header, row, headers));
    return { shown, order: readOrder(shown.id, header, own) };
  });
}

/** An order that has a block of its own, wherever in it number and contact stand. */
export function readBlock(block: Element, shown: LabelledId): OrderRows {
  const rows = [...block.querySelectorAll('tr')].filter(
    (row) => !row.querySelector('tr') && !headerId(row) && isLine(row),
  );
  return { shown, order: readOrder(shown.id, block, rows) };
}

/**
 * In what surrounds both and no other order. Asked only where the header's own table has no lines: the next table may be
 * of an order whose number cannot be read.
 */
function isBeside(header: Element, row: Element, headers: Element[]): boolean {
  let around = header.parentElement;
  while (around && !around.contains(row)) around = around.parentElement;
  return !headers.some((other) => other !== header && around?.contains(other));
}

/** Begins an order whose number is masked or cut: the lines after it are not those of the order above. */
function isUnreadable(row: Element): boolean {
  return /^\s*主?(?:订单|交易)(?:编号|号码|号)/.test(row.textContent ?? '') && !row.querySelector(ITEM);
}

/** A row with an item, whether or not it links to it. */
function isLine(row: Element): boolean {
  const hasPicture = row.children.length > 2 && row.querySelector('img') !== null;
  return hasPicture || row.querySelector(ITEM) !== null || PRICE_TIMES.test(row.textContent ?? '');
}

function headerId(row: Element): LabelledId | undefined {
  if (!mayHoldId(row.textContent ?? '') || row.querySelector(SNAPSHOT)) return undefined;
  return readPageLabels(row).find(({ isSub }) => !isSub);
}

function readOrder(tid: string, header: Element, rows: Element[]): SeenOrder {
  return compact({
    tid,
    source: 'dom' as const,
    buyer: [header, ...rows].map(contactOf).find(Boolean),
    createdAt: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(header.textContent ?? '')?.[0],
    status: statusOf(rows[0]),
    subOrders: wholeLines(rows.map(readLine)),
  });
}

export function readLine(row: Element): SubOrder {
  const link = row.querySelector(SNAPSHOT)?.getAttribute('href') ?? '';
  const titles = [...row.querySelectorAll('a,img')].map(
    (one) => one.getAttribute('alt') ?? one.textContent?.trim() ?? '',
  );
  const [, price, quantity] = PRICE_TIMES.exec(row.textContent ?? '') ?? [];
  return compact({
    id: snapshotId(link) ?? '',
    title: titles.sort((a, b) => b.length - a.length)[0]?.slice(0, 300) || undefined,
    price: money(price),
    quantity: quantity ? Number(quantity) : undefined,
    status: statusOf(row),
    refund: [...row.querySelectorAll('*')].map((cell) => leafWords(cell, refundStatus)).find(Boolean),
  });
}

/** The id of `tradeSnap.htm?tradeID=` (also `trade_id`): the sub-order's. */
export function snapshotId(text: string): string | undefined {
  return /tradeSnap\.htm\?(?:[^"'\s]*&)?trade_?id=(\d{15,20})(?!\d)/i.exec(text)?.[1];
}

function statusOf(row: Element | undefined): SeenOrder['status'] {
  return [...(row?.querySelectorAll('*') ?? [])].map((cell) => leafWords(cell, tradeStatus)).find(Boolean);
}

/** A status is a short word of its own, not a part of a title. */
function leafWords<T>(cell: Element, read: (words: string) => T | undefined): T | undefined {
  const text = cell.childElementCount === 0 ? (cell.textContent ?? '').trim() : '';
  return text.length < 12 && cell.tagName !== 'A' ? read(text) : undefined;
}

function contactOf(row: Element): SeenOrder['buyer'] {
  const contact = row.querySelector(CONTACT);
  const href = contact?.getAttribute('href') ?? '';
  // Beside `touid`, `uid` is one's own.
  const [, inLink] = /[?&]touid=([^&#]+)/.exec(href) ?? /[?&]uid=([^&#]+)/.exec(href) ?? [];
  const linked = contact?.getAttribute('data-nick') ?? inLink;
  return buyerOf(linked ? decodeNick(linked) : row.querySelector(BUYER_NAME)?.textContent);
}
