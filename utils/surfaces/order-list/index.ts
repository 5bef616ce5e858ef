import { isOrderId } from '@/utils/orders/ids';
import { mergeBuyer } from '@/utils/orders/nicks';
import { cookieAccount } from '../account';
import { compact } from '../compact';
import type { FrameReport, PageView, SeenOrder, SurfaceReader } from '../contract';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { embeddedData } from '../page-data/embedded';
import { readPageData } from '../page-data/shapes';
import { bodyPart } from '../parts';
import { readRows } from '../rows';

/**
 * The two order lists. What is drawn says which orders are on the page; what the page has loaded (`asyncSold.htm`) or
 * embedded says more about them. Before anything is drawn, or where the rows are no table, the last answer speaks.
 */

function list(surface: string): SurfaceReader {
  return {
    read: (page) => report(surface, page),
    anchor: (page, tid) => rowsOf(page).find(({ shown }) => shown.id === tid)?.shown.anchor,
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
  const orders = [drawn, lastAnswer, embedded].find(({ length }) => length > 0) ?? [];
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

/** The older list's checkboxes carry the order's number. */
function ticked({ doc }: PageView): string[] {
  return [...doc.querySelectorAll('[class*="trade-order"] input[name="orderid"]')]
    .map((box) => box.getAttribute('value') ?? '')
    .filter(isOrderId);
}

const rowsOf = perView(({ doc: { body } }) => (body ? readRows(body) : []));
