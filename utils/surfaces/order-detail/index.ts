import { isOrderId } from '@/utils/orders/ids';
import type { SubOrder } from '@/utils/orders/order';
import { cookieAccount } from '../account';
import { compact } from '../compact';
import type { FrameReport, PageView, SeenOrder, SurfaceReader, WatchTarget } from '../contract';
import { readFlow } from '../flow';
import type { LabelledId } from '../labels';
import { mergeByTid } from '../merge';
import { readDetailData } from '../page-data/detail';
import { embeddedData } from '../page-data/embedded';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';
import { readLine } from '../rows';
import { tradeStatus } from '../status-words';
import { wholeLines } from '../whole-lines';

/**
 * One order's page. The address names the order; a page that shows another number is a page on its way out, and says
 * nothing. The present page draws itself 8–10 s after load and holds sub-order numbers in its view library's data only;
 * the older ones in embedded data or links to snapshots.
 */

function detail(surface: string): SurfaceReader {
  return {
    read: (page) => report(surface, page),
    anchor: ({ doc, location }) => shownIds(doc).find(({ id }) => id === tidOf(location))?.anchor,
    watch: lateParts,
  };
}

/** `…/trade-platform/tp/detail?bizOrderId=` */
export const orderDetail = detail('order-detail');

/** Taobao, Tmall and the archive. */
export const orderDetailOlder = detail('order-detail-older');

function tidOf({ searchParams }: URL): string {
  const tid = searchParams.get('bizOrderId') ?? searchParams.get('biz_order_id') ?? '';
  return isOrderId(tid) ? tid : '';
}

function report(surface: string, { doc, location, pageOrders }: PageView): FrameReport | undefined {
  const tid = tidOf(location);
  const shown = shownIds(doc);
  if (!tid || (shown.length > 0 && !shown.some(({ id }) => id === tid))) return undefined;
  const drawn: SeenOrder = compact({
    tid,
    source: shown.length > 0 ? 'dom' : 'address',
    status: statusOf(doc),
  });
  const data = [
    ...pageOrders.filter((order) => order.tid === tid),
    ...embeddedData(doc, tid).flatMap((text) => readDetailData(text, tid)),
  ];
  const [order = drawn] = mergeByTid([drawn], data);
  const lines = rowLines(doc);
  return compact({
    surface,
    site: location.hostname.includes('tmall') ? ('tmall' as const) : ('taobao' as const),
    sellerNick: cookieAccount(doc),
    orders: [compact({ ...order, subOrders: joinRows(order.subOrders, lines) })],
    activeTid: tid,
  });
}

/** What the view library holds of a row may come a while after the row, and nothing in the page tells of it. */
function lateParts(doc: Document): WatchTarget[] {
  return bodyPart(doc).map((part) => ({ ...part, matters: () => 'late' as const }));
}

function shownIds({ body }: Document): LabelledId[] {
  return body ? readPageLabels(body).filter(({ isSub }) => !isSub) : [];
}

function statusOf({ body }: Document): SeenOrder['status'] {
  const [, words = ''] = /订单状态\s*:?\s*(\S{2,12})/.exec(body ? readFlow(body).text : '') ?? [];
  return tradeStatus(words);
}

/** Innermost rows: a page may lay out a row by a table. */
function rowLines(doc: Document): SubOrder[] {
  const rows = [...doc.querySelectorAll('tr.order-item,tr:has(a[href*="tradeSnap"])')];
  return rows.filter((row) => !rows.some((inner) => inner !== row && row.contains(inner))).map(readLine);
}

/** What the rows say of status and refund; the rows themselves, if data has no sub-orders and each row names its own. */
function joinRows(lines: SubOrder[] | undefined, rows: SubOrder[]): SubOrder[] | undefined {
  if (!lines) return wholeLines(rows);
  if (rows.length !== lines.length) return lines;
  return lines.map((line, i) => {
    const row = rows.find(({ id }) => id === line.id) ?? rows[i];
    const isSame = row && (row.id === line.id || (line.title && row.title?.includes(line.title)));
    return isSame ? { ...row, ...line } : line;
  });
}
