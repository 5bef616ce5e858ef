import { isOrderId } from '@/utils/orders/ids';
import type { SubOrder } from '@/utils/orders/order';
import { buyerOf } from '../buyer';
import { compact } from '../compact';
import type { SeenOrder } from '../contract';
import { snapshotId } from '../rows';
import { tradeStatus } from '../status-words';
import { wholeLines } from '../whole-lines';
import { at, first, parseRaw } from './raw-json';
import { money, readLine, readPageData, words } from './shapes';

/**
 * The older detail pages' embedded data (Taobao `data`, Tmall `detailData`). Their sub-orders carry no number of their
 * own, only the link to the snapshot of the item; without it on every line, the sub-orders are not known.
 */
export function readDetailData(text: string, tid: string): SeenOrder[] {
  const data = parseRaw(text);
  // A list's data: each order has its own lines.
  if (at(data, 'mainOrders')) return readPageData(text).filter((order) => order.tid === tid);
  const parts = partsOf(data, 10);
  const named = parts.flatMap(ownNumber);
  if (data === undefined || (named.length > 0 && !named.includes(tid))) return [];
  return [
    compact({
      tid,
      source: 'data' as const,
      buyer: buyerOf(words(at(data, 'mainOrder.buyer.nick'))),
      status: tradeStatus(words(at(data, 'mainOrder.statusInfo.text'))),
      payment: money(at(data, 'mainOrder.payInfo.actualFee.value')),
      subOrders: wholeLines(parts.flatMap(linesOf)),
    }),
  ];
}

/** This value and everything in it, at most so many levels down. */
function partsOf(value: unknown, depth: number): object[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return [value, ...Object.values(value).flatMap((inner) => partsOf(inner, depth - 1))];
}

/** 订单编号 and its value, in the form of either page. */
function ownNumber(part: object): string[] {
  const name = words(first(part, 'name key'));
  return /^订单编号/.test(name) ? [words(first(part, 'value content'))] : [];
}

/** Tmall's lines come in groups of one status. */
function linesOf(part: object): SubOrder[] {
  const lines = at(part, 'subOrders');
  if (!Array.isArray(lines)) return [];
  const info = at(part, 'statusInfo');
  const status = Array.isArray(info) ? tradeStatus(words(info)) : undefined;
  return lines.map((raw) => {
    const line = readLine(raw);
    const id = isOrderId(line.id) ? line.id : (snapshotId(JSON.stringify(raw)) ?? '');
    return { ...(status && { status }), ...line, id };
  });
}
