import { compact } from '@/utils/domain/compact';
import { isOrderId } from '@/utils/domain/ids';
import { mergeBuyer } from '@/utils/domain/nicks';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import { cookieAccount } from '../account';
import type { PageView, SurfaceReader } from '../contract';
import { labelledAnchor, labelledOrders } from '../generic/labelled';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { embeddedData } from '../page-data/embedded';
import { readPageData } from '../page-data/shapes';
import { bodyPart } from '../parts';
import { readRows } from '../rows';

/**
 * The two order lists. The rendered page determines which orders are on it; what the page has loaded (`asyncSold.htm`)
 * or embedded adds more about them. Before anything is rendered, or if the rows are not a table, the last answer
 * counts; if neither is available, labelled numbers.
 */

function list(surface: string): SurfaceReader {
  return {
    read: (page) => report(surface, page),
    anchor: (page, tid) =>
      rowsOf(page).find(({ shown }) => shown.id === tid)?.shown.anchor ?? labelledAnchor(page, tid),
    watch: bodyPart,
  };
}

/** `…/trade-platform/tp/sold` and `tp/order`; paging and search do not navigate. */
export const orderList = list('order-list');

/** `list_sold_items.htm`: class names with hashes, data embedded in the page. */
export const orderListOlder = list('order-list-older');

function report(surface: string, page: PageView): FrameReport {
  const { doc, location, pageOrders, lastAnswer } = page;
  const embedded = embeddedData(doc, 'mainOrders').flatMap(readPageData);
  const loaded = mergeByTid(embedded, pageOrders);
  const drawn = mergeByTid(drawnOrders(page)).map((order) => withData(order, loaded));
  const sources = [drawn, lastAnswer, embedded, labelledOrders(page)];
  const orders = sources.find(({ length }) => length > 0) ?? [];
  return compact({
    surface,
    site: location.hostname.includes('tmall') ? ('tmall' as const) : ('taobao' as const),
    sellerNick: cookieAccount(doc),
    orders,
    activeTid: orders.length === 1 ? orders[0]?.tid : undefined,
  });
}

function withData(order: SeenOrder, loaded: SeenOrder[]): SeenOrder {
  const data = loaded.find(({ tid }) => tid === order.tid);
  const [merged = order] = mergeByTid([order], data ? [data] : []);
  return compact({ ...merged, buyer: mergeBuyer(data?.buyer, order.buyer) });
}

function drawnOrders(page: PageView): SeenOrder[] {
  const rows = rowsOf(page).map(({ order }) => order);
  return rows.length > 0 ? rows : ticked(page).map((tid) => ({ tid, source: 'dom' as const }));
}

/** The older list's checkboxes contain the order's number. */
function ticked({ doc }: PageView): string[] {
  return [...doc.querySelectorAll('[class*="trade-order"] input[name="orderid"]')]
    .map((box) => box.getAttribute('value') ?? '')
    .filter(isOrderId);
}

const rowsOf = perView(({ doc }: PageView) => (doc.body ? readRows(doc.body, cookieAccount(doc)) : []));
