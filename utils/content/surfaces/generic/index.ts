import { compact } from '@/utils/domain/compact';
import type { FrameReport, SeenOrder, Site } from '@/utils/domain/order-context';
import { cookieAccount } from '../account';
import type { SurfaceReader } from '../contract';
import { bodyPart } from '../parts';
import { labelledAnchor, labelledOrders } from './labelled';

/** Any page that the user has allowed: only labelled numbers are accepted. */
export const generic: SurfaceReader = {
  read(page) {
    const orders = labelledOrders(page);
    return orders.length > 0 ? report(orders, 'other') : undefined;
  },
  anchor: labelledAnchor,
  watch: bodyPart,
};

/** The same on a known address, with its site and login. */
export const unknownMarkup: SurfaceReader = {
  read(page) {
    const orders = labelledOrders(page);
    const { hostname } = page.location;
    const site = (['1688', 'tmall'] as const).find((name) => hostname.includes(name)) ?? 'taobao';
    return orders.length > 0
      ? compact({ ...report(orders, site), sellerNick: cookieAccount(page.doc) })
      : undefined;
  },
  anchor: labelledAnchor,
  watch: bodyPart,
};

function report(orders: SeenOrder[], site: Site): FrameReport {
  const activeTid = orders.length === 1 ? orders[0]?.tid : undefined;
  return compact({ surface: 'generic', site, orders, activeTid });
}
