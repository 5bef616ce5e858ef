import { bareNick, isMaskedNick } from '@/utils/domain/nicks';
import type { Buyer, Order, SubOrder } from '@/utils/domain/order';
import { pictureUrl } from '@/utils/domain/picture';
import { refundCode, tradeCode } from '@/utils/domain/statuses';
import { readTree } from '@/utils/qimen/read-tree';
import { isTreeObject, type Tree, type TreeObject } from '@/utils/qimen/tree';
import { exactId } from './exact-id';

/** Reads the answer of `taobao.trade.fullinfo.get`: JSON or XML, wrapped or simplified. */

/** The fields read from a trade or one of its lines. */
type Field =
  | 'tid'
  | 'tid_str'
  | 'oid'
  | 'oid_str'
  | 'title'
  | 'pic_path'
  | 'price'
  | 'num'
  | 'payment'
  | 'sku_properties_name'
  | 'status'
  | 'refund_status'
  | 'seller_nick'
  | 'buyer_nick'
  | 'buyer_open_uid'
  | 'created'
  | 'consign_time'
  | 'logistics_company'
  | 'invoice_no';

type Texts = Partial<Record<Field, string>>;

const MAX_TEXT = 1000;

/** A missing or malformed field counts as not known; it never invalidates the order. */
function textsOf(node: TreeObject): Texts {
  const isText = (value: Tree) => typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isText(value)));
}

/** `other`: an answer to this call, but without the requested order. */
type TradeReading = { kind: 'order'; order: Order } | { kind: 'other' | 'no-trade' };

/** Reads the order `tid`. Virtual services (`service_orders`) are not lines of it. */
export function readTrade(answer: string, tid: string): TradeReading {
  const node = tradeNode(answer);
  if (!node) return { kind: 'no-trade' };
  const trade = textsOf(node);
  if ((trade.tid_str ?? trade.tid) !== tid) return { kind: 'other' };
  const subOrders = linesOf(node).map((line) => subOrderOf(textsOf(line), tid, trade));
  return { kind: 'order', order: { ...orderOf(trade, tid), ...complete(subOrders) } };
}

/** All lines or none: an incomplete list would be taken for the whole order. */
function complete(subOrders: (SubOrder | undefined)[]): Pick<Order, 'subOrders'> {
  const known = subOrders.filter((subOrder) => subOrder !== undefined);
  const isDistinct = new Set(known.map(({ id }) => id)).size === subOrders.length;
  return known.length > 0 && known.length === subOrders.length && isDistinct ? { subOrders: known } : {};
}

/** `{trade_fullinfo_get_response: {trade}}`, `{trade}`, or the trade itself. */
function tradeNode(answer: string): TreeObject | undefined {
  try {
    const root = readTree(answer);
    const response = root.trade_fullinfo_get_response ?? root;
    if (!isTreeObject(response)) return undefined;
    if (isTreeObject(response.trade)) return response.trade;
    return response !== root || 'tid' in root || 'tid_str' in root ? response : undefined;
  } catch {
    return undefined;
  }
}

/** `orders.order` or, simplified, `orders`; a single line may come without a list around it. */
function linesOf({ orders }: TreeObject): TreeObject[] {
  const list: Tree | undefined = isTreeObject(orders) ? (orders.order ?? null) : orders;
  if (isTreeObject(list)) return [list];
  return Array.isArray(list) ? list.filter(isTreeObject) : [];
}

function orderOf(trade: Texts, tid: string): Order {
  return {
    tid,
    sellerNick: trade.seller_nick && bareNick(trade.seller_nick),
    buyer: buyerOf(trade),
    status: tradeCode(trade.status ?? ''),
    createdAt: trade.created,
    payment: money(trade.payment),
  };
}

function buyerOf({ buyer_nick: nick, buyer_open_uid: openUid }: Texts): Buyer | undefined {
  if (nick === undefined && openUid === undefined) return undefined;
  if (nick !== undefined && isMaskedNick(nick)) return { maskedNick: nick, openUid };
  return { nick: nick && bareNick(nick), openUid };
}

function subOrderOf(line: Texts, tid: string, trade: Texts): SubOrder | undefined {
  const id = exactId(line.oid_str, line.oid, tid, trade.tid);
  if (id === undefined) return undefined;
  const status = tradeCode(line.status ?? '');
  return {
    id,
    title: line.title,
    sku: line.sku_properties_name,
    quantity: quantity(line.num),
    price: money(line.price),
    payment: money(line.payment),
    picUrl: pictureUrl(line.pic_path),
    status,
    statusUnread: line.status !== undefined && status === undefined ? true : undefined,
    refund: refundCode(line.refund_status ?? ''),
    // A line with a waybill has been shipped; if it has no time of its own, the order's counts.
    shippedAt: line.consign_time ?? (line.invoice_no && trade.consign_time),
    carrier: line.logistics_company,
  };
}

function quantity(written: string | undefined): number | undefined {
  return written !== undefined && /^[0-9]{1,6}$/.test(written) ? Number(written) : undefined;
}

/** Yuan with two decimals, from "399", "399.5" or "399.50". */
function money(written: string | undefined): string | undefined {
  const match = /^([0-9]{1,9})(?:\.([0-9]{1,2})0*)?$/.exec(written ?? '');
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : undefined;
}
