import { isOrderId } from '@/utils/orders/ids';
import type { SubOrder } from '@/utils/orders/order';
import { buyerOf } from '../buyer';
import { compact } from '../compact';
import type { SeenOrder } from '../contract';
import { mergeByTid } from '../merge';
import { refundStatus, tradeStatus } from '../status-words';
import { wholeLines } from '../whole-lines';
import { at, first, parseRaw } from './raw-json';

/**
 * Orders in data that a page holds, read by tables of paths. This is the schema at the door: whatever the page or the
 * MAIN-world reader hands on, only fields of the right form come through, cut to size.
 */

/** Paths, best first, separated by blanks. */
interface Shape {
  roots: string;
  tid: string;
  nick: string;
  status: string;
  createdAt: string;
  payment: string;
  lines: string;
  line: {
    id: string;
    /** The line's own word on whose it is. */
    tid: string;
    title: string;
    sku: string;
    quantity: string;
    price: string;
    pic: string;
    status: string;
    refund: string;
  };
}

/** `asyncSold.htm`, the older list's embedded data, and what the detail page's view library holds. */
const SOLD: Shape = {
  roots: 'mainOrders data.mainOrders',
  tid: 'id orderInfo.id',
  nick: 'buyer.decodeNick buyer.nick',
  status: 'extra.tradeStatus statusInfo.text',
  createdAt: 'orderInfo.createTime',
  payment: 'payInfo.actualFee',
  lines: 'subOrders',
  line: {
    id: 'idStr id',
    tid: '-',
    title: 'itemInfo.title',
    sku: 'itemInfo.skuText',
    quantity: 'quantity.count quantity',
    price: 'priceInfo.realTotal priceInfo',
    pic: 'itemInfo.pic',
    status: 'tradeStatus statusInfo.text',
    refund: 'operations',
  },
};

/** `mtop.taobao.qianniu.cs.trade.query`. It names no buyer. */
const RECEPTION: Shape = {
  roots: 'data.orders data.data.orders',
  tid: 'bizOrderId',
  nick: '-',
  status: 'cardTypeText',
  createdAt: 'createTime',
  payment: 'orderPrice',
  lines: 'itemList',
  line: {
    id: 'subOrderId',
    tid: 'bizOrderId',
    title: 'auctionTitle',
    sku: 'sku',
    quantity: 'buyAmount',
    price: 'price',
    pic: 'picUrl',
    status: 'cardTypeText logisticsStatus',
    refund: 'refundStatus cardTypeText',
  },
};

const MOST = 200;

/** Orders in the text of an answer or of data that the page holds; none if it has no known shape. */
export function readPageData(text: string): SeenOrder[] {
  const data = parseRaw(text);
  return mergeByTid(
    ...[SOLD, RECEPTION].map((shape) =>
      list(first(data, shape.roots)).flatMap((raw) => readOrder(raw, shape)),
    ),
  );
}

function readOrder(raw: unknown, shape: Shape): SeenOrder[] {
  const tid = words(first(raw, shape.tid));
  if (!isOrderId(tid)) return [];
  const lines = list(at(raw, shape.lines));
  const isTheirs = lines.every((line) => [tid, ''].includes(words(first(line, shape.line.tid))));
  return [
    compact({
      tid,
      source: 'data' as const,
      buyer: buyerOf(words(first(raw, shape.nick))),
      status: tradeStatus(words(first(raw, shape.status))),
      createdAt: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.exec(words(first(raw, shape.createdAt)))?.[0],
      payment: money(first(raw, shape.payment)),
      subOrders: isTheirs ? wholeLines(lines.map((line) => readLine(line, shape.line))) : undefined,
    }),
  ];
}

export function readLine(raw: unknown, paths: Shape['line'] = SOLD.line): SubOrder {
  const pieces = Number(words(first(raw, paths.quantity)));
  return compact({
    id: words(first(raw, paths.id)),
    title: words(first(raw, paths.title)) || undefined,
    sku: words(first(raw, paths.sku)) || undefined,
    quantity: Number.isInteger(pieces) && pieces > 0 && pieces < 1e6 ? pieces : undefined,
    price: money(first(raw, paths.price)),
    picUrl: /^https:\/\/\S+$/.exec(words(first(raw, paths.pic)).replace(/^(?:http:)?\/\//, 'https://'))?.[0],
    status: tradeStatus(words(first(raw, paths.status))),
    refund: refundStatus(words(first(raw, paths.refund))),
  });
}

/**
 * Text of a field; of a list `[{name,value}]` or `[{text}]` the joined texts. A long number is not text: it may be rounded;
 * nor are bytes that somebody read wrongly.
 */
export function words(value: unknown): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value < 1e14 ? String(value) : '';
  if (typeof value === 'string') return value.includes('\ufffd') ? '' : value.trim().slice(0, 300);
  return list(value)
    .map((part) =>
      [at(part, 'name'), first(part, 'value text')].filter((word) => typeof word === 'string').join(':'),
    )
    .join(';')
    .slice(0, 300);
}

/** Yuan with two decimals. */
export function money(value: unknown): string | undefined {
  const plain = (typeof value === 'number' ? String(value) : words(value)).replace(/[¥￥,\s]/g, '');
  const [, yuan, cents = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return yuan && `${yuan}.${cents.padEnd(2, '0')}`;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}
