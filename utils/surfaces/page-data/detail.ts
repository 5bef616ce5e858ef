import { isOrderId } from '@/utils/orders/ids';
import type { SubOrder } from '@/utils/orders/order';
import { buyerOf } from '../buyer';
import { compact } from '../compact';
import type { SeenOrder } from '../contract';
import { snapshotId } from '../rows';
import { tradeStatus } from '../status-words';
import { at, parseRaw } from './raw-json';
import { money, readLine, words } from './shapes';

/**
 * The older detail pages' embedded data (Taobao `data`, Tmall `detailData`). Their sub-orders carry no number of their
 * own, only the link to the snapshot of the item; without it on every line, the sub-orders are not known.
 */
export function readDetailData(text: string, tid: string): SeenOrder[] {
  const data = parseRaw(text);
  if (data === undefined) return [];
  const lines = collect(data, 'subOrders', 8).flat();
  const subOrders = lines.map((raw): SubOrder => {
    const line = readLine(raw);
    return isOrderId(line.id) ? line : { ...line, id: snapshotId(JSON.stringify(raw)) ?? '' };
  });
  const isWhole = subOrders.length > 0 && subOrders.every(({ id }) => isOrderId(id));
  return [
    compact({
      tid,
      source: 'data' as const,
      buyer: buyerOf(words(at(data, 'mainOrder.buyer.nick'))),
      status: tradeStatus(words(at(data, 'mainOrder.statusInfo.text'))),
      payment: money(at(data, 'mainOrder.payInfo.actualFee.value')),
      subOrders: isWhole ? subOrders : undefined,
    }),
  ];
}

/** Every list under this key, at most so many levels down. */
function collect(value: unknown, key: string, depth: number): unknown[][] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && Array.isArray(inner) ? [inner] : collect(inner, key, depth - 1),
  );
}
