import { compact } from '@/utils/domain/compact';
import { isOrderId } from '@/utils/domain/ids';
import type { SubOrder } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import { tradeStatus } from '@/utils/domain/statuses';
import { buyerOf } from '../buyer';
import { snapshotId } from '../row-line';
import { wholeLines } from '../whole-lines';
import { at, first, parseRaw } from './raw-json';
import { isService, readLine, readPageData } from './shapes';
import { firstKnown, money, words } from './texts';

/**
 * The older detail pages' embedded data (Taobao `data`, Tmall `detailData`). Their sub-orders have no number of their
 * own, only the link to the snapshot of the item; unless every line has one, the sub-orders are not known.
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
      status: firstKnown(data, STATUS, tradeStatus),
      payment: money(at(data, 'mainOrder.payInfo.actualFee.value')),
      subOrders: wholeLines(joinPackages(parts.map((part) => linesOf(part, at(data, 'mainOrder'))))),
    }),
  ];
}

const STATUS = 'mainOrder.extra.tradeStatus mainOrder.statusInfo overStatus.status overStatus';

/** A line whose pieces are shipped in several packages is one line, listed in all of them. */
function joinPackages(packages: SubOrder[][]): SubOrder[] {
  return packages.reduce((joined, lines) => {
    const isKnown = (line: SubOrder): boolean => joined.some((known) => isSameLine(known, line));
    const amended = joined.map((known) => {
      const again = lines.find((line) => isSameLine(known, line));
      return again ? inBoth(known, again) : known;
    });
    return [...amended, ...lines.filter((line) => !isKnown(line))];
  }, []);
}

function isSameLine(a: SubOrder, b: SubOrder): boolean {
  return a.id !== '' && a.id === b.id && a.title !== undefined && a.title === b.title;
}

/** Neither package tells the total number of pieces. */
function inBoth(a: SubOrder, b: SubOrder): SubOrder {
  const { quantity: _, status, statusUnread: __, ...line } = a;
  return status && status === b.status ? { ...line, status } : { ...line, statusUnread: true };
}

/** This value and everything in it, down to a maximum depth. */
function partsOf(value: unknown, depth: number): object[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return [value, ...Object.values(value).flatMap((inner) => partsOf(inner, depth - 1))];
}

/** 订单编号 and its value, in the form of either page; there may be more beside it (`moreList`), which is not it. */
function ownNumber(part: object): string[] {
  if (!/^订单编号/.test(words(first(part, 'name key')))) return [];
  const value = first(part, 'value content');
  return Array.isArray(value)
    ? value.map((piece) => words(first(piece, 'text value'))).filter(Boolean)
    : [words(value)];
}

/**
 * Tmall's lines are grouped in packages, each with its status; beside the lines of the whole order is the order's own.
 */
function linesOf(part: object, whole: unknown): SubOrder[] {
  const lines = at(part, 'subOrders');
  if (!Array.isArray(lines)) return [];
  const said = part === whole ? '' : words(at(part, 'statusInfo'));
  const status = tradeStatus(said);
  const ofPackage = status ? { status } : { ...(said && { statusUnread: true }) };
  return lines.flatMap((raw) => {
    const line = readLine(raw);
    const id = isOrderId(line.id) ? line.id : (snapshotId(JSON.stringify(raw)) ?? '');
    return id || !isService(raw) ? [{ ...ofPackage, ...line, id }] : [];
  });
}
