import { compact } from '@/utils/domain/compact';
import { isOrderId } from '@/utils/domain/ids';
import type { SubOrder } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import { pictureUrl } from '@/utils/domain/picture';
import { refundStatus, tradeStatus } from '@/utils/domain/statuses';
import { buyerOf } from '../buyer';
import { mergeByTid } from '../merge';
import { wholeLines } from '../whole-lines';
import { at, first, parseRaw } from './raw-json';
import { firstKnown, list, money, properties, words } from './texts';

/**
 * Orders in data that a page holds, read by tables of paths. This is the schema for what comes from the page: only
 * fields of the right form are taken, cut to size.
 */

/** Paths, best first, separated by spaces. */
interface Shape {
  /** Lists of orders; all of them count. */
  roots: string;
  tid: string;
  nick: string;
  status: string;
  createdAt: string;
  payment: string;
  lines: string;
  line: {
    id: string;
    /** The line's own field for its order. */
    tid: string;
    title: string;
    sku: string;
    quantity: string;
    price: string;
    pic: string;
    status: string;
    refund: string;
    /** Fields that every sold item has, and a service sold with it has not. */
    item: string;
  };
}

/** `asyncSold.htm`, the older list's embedded data, and what the detail page's view library holds. */
const SOLD: Shape = {
  roots: 'mainOrders data.mainOrders',
  tid: 'id orderInfo.id',
  nick: 'buyer.decodeNick buyer.nick',
  status: 'extra.tradeStatus statusInfo.text',
  createdAt: 'orderInfo.createTime',
  payment: 'payInfo.actualFee.value payInfo.actualFee',
  lines: 'subOrders',
  line: {
    id: 'idStr id',
    tid: '-',
    title: 'itemInfo.title',
    sku: 'itemInfo.skuText',
    quantity: 'quantity.count quantity',
    price: 'priceInfo.realTotal priceInfo',
    pic: 'itemInfo.pic',
    status: 'tradeStatus statusInfo extra.tradeStatus',
    refund: 'operations tradeStatus statusInfo',
    item: 'itemInfo.id itemInfo.itemUrl itemInfo.pic itemInfo.skuId',
  },
};

/** `mtop.taobao.qianniu.cs.trade.query`. It names no buyer. */
const RECEPTION: Shape = {
  roots: 'data.orders data.orderList data.data.orders data.data.orderList',
  tid: 'bizOrderId',
  nick: '-',
  status: 'cardTypeText',
  createdAt: 'createTime',
  payment: 'orderPrice',
  lines: 'itemList',
  line: {
    id: 'subOrderId',
    tid: 'bizOrderId',
    title: 'auctionTitle title',
    sku: 'sku',
    quantity: 'buyAmount',
    price: 'price',
    pic: 'picUrl',
    status: 'cardTypeText logisticsStatus',
    refund: 'refundStatus cardTypeText',
    item: 'auctionId itemId auctionUrl picUrl snapshotUrl',
  },
};

/** Orders in the text of an answer or of data that the page holds; none if it has no known shape. */
export function readPageData(text: string): SeenOrder[] {
  const data = parseRaw(text);
  return mergeByTid(
    ...[SOLD, RECEPTION].map((shape) =>
      shape.roots
        .split(' ')
        .flatMap((root) => list(at(data, root)))
        .flatMap((raw) => readOrder(raw, shape)),
    ),
  );
}

function readOrder(raw: unknown, shape: Shape): SeenOrder[] {
  const tids = new Set(shape.tid.split(' ').map((path) => words(at(raw, path))));
  const [tid = '', ...others] = [...tids].filter((id) => id !== '');
  // Two numbers of one order: nothing tells which it is.
  if (!isOrderId(tid) || others.some(isOrderId)) return [];
  const lines = list(at(raw, shape.lines)).filter((line) => !isService(line, shape.line));
  const isTheirs = lines.every((line) => [tid, ''].includes(words(first(line, shape.line.tid))));
  return [
    compact({
      tid,
      source: 'data' as const,
      buyer: buyerOf(words(first(raw, shape.nick))),
      status: firstKnown(raw, shape.status, tradeStatus),
      createdAt: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.exec(words(first(raw, shape.createdAt)))?.[0],
      payment: money(first(raw, shape.payment)),
      subOrders: isTheirs ? wholeLines(lines.map((line) => readLine(line, shape.line))) : undefined,
    }),
  ];
}

/** Names of insurances and other services sold with an item. */
const SERVICE = /(?:保险|险|服务|延保|安装|质保)(?:[(（].*)?$/;

/**
 * An entry without any number that has a service's name, or whose item fields exist and are empty: not a line of the
 * order. One that merely lacks data may be a line whose number is missing.
 */
export function isService(raw: unknown, paths: Shape['line'] = SOLD.line): boolean {
  const isAbsent = (path: string): boolean => (at(raw, path) ?? undefined) === undefined;
  const isEmpty = (path: string): boolean =>
    isAbsent(path) || ['', '0', '-1'].includes(String(at(raw, path)));
  if (typeof raw !== 'object' || raw === null || !paths.id.split(' ').every(isEmpty)) return false;
  const item = paths.item.split(' ');
  const isNoItem = item.every(isEmpty) && !item.every(isAbsent);
  return isNoItem || SERVICE.test(words(first(raw, paths.title)));
}

export function readLine(raw: unknown, paths: Shape['line'] = SOLD.line): SubOrder {
  const pieces = Number(words(first(raw, paths.quantity)));
  const status = firstKnown(raw, paths.status, tradeStatus);
  const refund = firstKnown(raw, paths.refund, refundStatus);
  const said = status === undefined ? firstKnown(raw, paths.status, stateIn) : undefined;
  return compact({
    id: words(first(raw, paths.id)),
    title: words(first(raw, paths.title)) || undefined,
    sku: properties(first(raw, paths.sku)) || undefined,
    quantity: Number.isInteger(pieces) && pieces > 0 && pieces < 1e6 ? pieces : undefined,
    price: money(first(raw, paths.price)),
    picUrl: pictureUrl(words(first(raw, paths.pic))),
    status,
    statusUnread: said && !refundStatus(said) ? true : undefined,
    refund,
  });
}

/** Words or a code; a bare number says nothing about a state. */
function stateIn(text: string): string | undefined {
  return /\p{L}/u.test(text) ? text : undefined;
}
