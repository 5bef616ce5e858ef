import { compact } from '@/utils/domain/compact';
import type { SubOrder, TradeStatus } from '@/utils/domain/order';
import { wholeRefundStatus, wholeTradeStatus } from '@/utils/domain/statuses';
import { textsIn } from './flow';
import { ITEM, SNAPSHOT, titleIn } from './item-title';
import { money } from './page-data/texts';

/** One line of an order, drawn as a table row. */

const PRICE_TIMES = /[¥￥]\s*([\d,.]+)\s*[×xX*]\s*(\d{1,6})(?!\d)/;

/** A row with an item, whether or not it links to it. */
export function isLine(row: Element): boolean {
  const hasPicture = row.children.length > 2 && row.querySelector('img') !== null;
  return hasPicture || row.querySelector(ITEM) !== null || PRICE_TIMES.test(row.textContent ?? '');
}

export function readLine(row: Element): SubOrder {
  const [, price, quantity] = PRICE_TIMES.exec(row.textContent ?? '') ?? [];
  const own = wordsIn(row).filter(({ isOfOrder }) => !isOfOrder);
  const statuses = statusesOf(own).filter((status) => status !== 'SELLER_CONSIGNED_PART');
  return compact({
    id: snapshotIn(row) ?? '',
    title: titleIn(row),
    price: money(price),
    quantity: quantity ? Number(quantity) : undefined,
    status: statuses.length === 1 ? statuses[0] : undefined,
    statusUnread: statuses.length > 1 ? true : undefined,
    refund: own.map(({ text }) => wholeRefundStatus(text)).find(Boolean),
  });
}

/**
 * The order's status, as its lines show it: in a cell beside all of them, in the first line only, or the same in each.
 */
export function orderStatus(rows: Element[]): TradeStatus | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  const words = wordsIn(first);
  const [spanning] = statusesOf(words.filter(({ isOfOrder }) => isOfOrder));
  if (spanning) return spanning;
  const [status, ...contrary] = statusesOf(words);
  const place = words.find(({ text }) => wholeTradeStatus(text))?.place ?? 0;
  const isShared = others.every((row) => {
    const own = statusesOf(wordsIn(row));
    return own.length > 0 ? own.join() === status : (row.children[place]?.textContent ?? '').trim() === '';
  });
  return isShared && contrary.length === 0 ? status : undefined;
}

/** The one status that a row names: the head's for its order. */
export function statusIn(row: Element): TradeStatus | undefined {
  const [status, ...others] = statusesOf(wordsIn(row));
  return others.length === 0 ? status : undefined;
}

export function snapshotIn(row: Element): string | undefined {
  return snapshotId(row.querySelector(SNAPSHOT)?.getAttribute('href') ?? '');
}

/** The id of `tradeSnap.htm?tradeID=` (also `trade_id`): the sub-order's. */
export function snapshotId(text: string): string | undefined {
  return /tradeSnap\.htm\?(?:[^"'\s]*&)?trade_?id=(\d{15,20})(?=$|[&#"'\s\\])/i.exec(text)?.[1];
}

interface Word {
  text: string;
  /** Of its cell in the row. */
  place: number;
  /** In a cell that spans several rows. */
  isOfOrder: boolean;
  isLink: boolean;
}

function statusesOf(words: Word[]): TradeStatus[] {
  const found = words.flatMap(({ text, isLink }) => (isLink ? [] : (wholeTradeStatus(text) ?? [])));
  return [...new Set(found)];
}

/**
 * Short texts beside the item itself, which may have any name. Links may be operations: those that request something do
 * not count.
 */
function wordsIn(row: Element): Word[] {
  return [...row.children].flatMap((cell, place) => {
    if (row.children.length > 1 && cell.querySelector(`${ITEM},img`)) return [];
    const isOfOrder = Number(cell.getAttribute('rowspan') ?? 1) > 1;
    return textsIn(cell).flatMap(({ data, parentElement }): Word[] => {
      const text = data.trim();
      const isLink = parentElement?.closest('a,button') !== null;
      const isSaid = text.length > 1 && text.length < 24 && !(isLink && /申请|请退款/.test(text));
      return isSaid ? [{ text, place, isOfOrder, isLink }] : [];
    });
  });
}
