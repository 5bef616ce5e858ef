import { compact } from '@/utils/domain/compact';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import { cookieAccount } from '../account';
import type { PageView, SurfaceReader } from '../contract';
import { readFlow } from '../flow';
import { labelledAnchor, labelledOrders } from '../generic/labelled';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { namedBuyer } from '../order-detail/named-buyer';
import { bodyPart } from '../parts';
import { readRows } from '../rows';

/**
 * 退款管理, its detail page and the older list. A refund concerns one line of an order: not all lines are shown, and the
 * state is the refund's, so only the order's number and buyer are read. 退款编号 looks like an order's number, but never is
 * one.
 */
export const refunds: SurfaceReader = {
  read(page) {
    if (isOtherRefunds(page)) return undefined;
    const drawn = rowsOf(page).map(({ order: { tid, source, buyer } }) => compact({ tid, source, buyer }));
    const labelled = labelledOrders(page).map(({ tid, source }): SeenOrder => ({ tid, source }));
    const orders = mergeByTid(drawn.length > 0 ? drawn : labelled);
    const isOne = refundOf(page) !== '' && orders.length === 1;
    const buyer =
      isOne && page.doc.body
        ? namedBuyer(page.doc.body, cookieAccount(page.doc), { needsColon: true })
        : undefined;
    return orders.length > 0
      ? report(buyer ? orders.map((order) => ({ ...order, buyer })) : orders, page)
      : undefined;
  },
  anchor: (page, tid) =>
    rowsOf(page).find(({ shown }) => shown.id === tid)?.shown.anchor ?? labelledAnchor(page, tid),
  watch: bodyPart,
};

function report(orders: SeenOrder[], { doc, location: { hostname } }: PageView): FrameReport {
  return compact({
    surface: 'refunds',
    site: hostname.includes('tmall') ? ('tmall' as const) : ('taobao' as const),
    sellerNick: cookieAccount(doc),
    orders,
    activeTid: orders.length === 1 ? orders[0]?.tid : undefined,
  });
}

/** The refund that the address names; empty on lists. */
function refundOf({ location: { search, hash } }: PageView): string {
  return /[?&]disputeId=(\d+)/i.exec(search + hash)?.[1] ?? '';
}

/** The address names a different refund than the page, which is still the previous one. */
function isOtherRefunds(page: PageView): boolean {
  const wanted = refundOf(page);
  const { body } = page.doc;
  const shown =
    wanted && body ? readFlow(body).text.match(/(?:退款|售[后後])[编編单單][号號][\s:]*\d{10,}/g) : null;
  return shown !== null && !shown.some((text) => text.endsWith(wanted));
}

const rowsOf = perView(({ doc }: PageView) => (doc.body ? readRows(doc.body, cookieAccount(doc)) : []));
