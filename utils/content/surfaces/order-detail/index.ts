import { compact } from '@/utils/domain/compact';
import { isOrderId } from '@/utils/domain/ids';
import { buyerName, canBeSameBuyer, mergeBuyer } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import { tradeStatus } from '@/utils/domain/statuses';
import { cookieAccount } from '../account';
import { blockLines } from '../block-lines';
import type { PageView, SurfaceReader, WatchTarget } from '../contract';
import { readFlow } from '../flow';
import { labelledAnchor, labelledOrders } from '../generic/labelled';
import type { LabelledId } from '../labels';
import { mergeByTid } from '../merge';
import { readDetailData } from '../page-data/detail';
import { embeddedData } from '../page-data/embedded';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';
import { ownLines, unmixedLines } from '../whole-lines';
import { drawnRows, joinRows } from './lines';
import { namedBuyer } from './named-buyer';

/**
 * One order's page. The address names the order; a page that shows another number is still the previous one, and is not
 * read. The current page renders 8–10 s after load and has sub-order numbers only in its view library's data; the older
 * ones have them in embedded data or links to snapshots.
 */

const BIZ_ORDER_ID = /[?&]biz_?order_?id=(\d+)(?![^&#])/i;
const TRADE_ID = /[?&]trade_?id=(\d+)(?![^&#])/i;

function detail(surface: string, tidIn = BIZ_ORDER_ID): SurfaceReader {
  return {
    read: (page) => report(surface, page, tidIn),
    anchor: labelledAnchor,
    watch: lateParts,
  };
}

/** `…/trade-platform/tp/detail?bizOrderId=` */
export const orderDetail = detail('order-detail');

/** Taobao, Tmall and the archive. */
export const orderDetailOlder = detail('order-detail-older');

/** 发货: `…/home.htm/consign-order/?tradeId=` and `wuliu.taobao.com/user/consign.htm?trade_id=`. */
export const consignOrder = detail('consign-order', TRADE_ID);

/** The workbench may put its parameters after the hash. */
function tidOf({ search, hash }: URL, tidIn: RegExp): string {
  const [, tid = ''] = tidIn.exec(`${search}&${hash}`) ?? [];
  return isOrderId(tid) ? tid : '';
}

function report(surface: string, page: PageView, tidIn: RegExp): FrameReport | undefined {
  const { doc, location, pageOrders } = page;
  const tid = tidOf(location, tidIn);
  if (!tid) return labelledReport(surface, page);
  const shown = shownIds(doc);
  if (shown.length > 0 && !shown.some(({ id }) => id === tid)) return undefined;
  const drawn: SeenOrder = compact({
    tid,
    source: shown.length > 0 ? 'dom' : 'address',
    buyer: doc.body ? namedBuyer(doc.body, cookieAccount(doc)) : undefined,
    status: statusOf(doc),
  });
  const data = [
    ...pageOrders.filter((order) => order.tid === tid),
    ...embeddedData(doc, tid).flatMap((text) => readDetailData(text, tid)),
  ];
  const [order = drawn] = mergeByTid([drawn], data);
  return compact({
    ...frame(surface, page),
    orders: [
      compact({
        ...order,
        buyer: agreedBuyer([drawn, ...data].flatMap(({ buyer }) => buyer ?? [])),
        subOrders: linesOf(order, page, tidIn),
      }),
    ],
    activeTid: tid,
  });
}

/** Without data the displayed lines count; beside the number of another order they may be that order's. */
function linesOf({ tid, subOrders }: SeenOrder, page: PageView, tidIn: RegExp): SeenOrder['subOrders'] {
  const { doc } = page;
  const numbers = labelledOrders(page);
  const labelled = numbers.find((one) => one.tid === tid)?.subOrders;
  if (!subOrders && numbers.some((one) => one.tid !== tid)) return labelled;
  const rows = drawnRows(doc);
  // 发货 also draws lines of other orders, to be shipped together, with or without their number.
  const isShared = tidIn === TRADE_ID;
  const inBlocks = () => (isShared && doc.body ? ownLines(tid, blockLines(doc.body)) : undefined);
  const joined = joinRows(subOrders, rows);
  const own = isShared ? ownLines : unmixedLines;
  const lines = subOrders ? joined : own(tid, joined);
  return lines ?? (rows.length === 0 ? (labelled ?? inBlocks()) : undefined);
}

/** An address that does not name the order: only the page counts. */
function labelledReport(surface: string, page: PageView): FrameReport | undefined {
  const orders = labelledOrders(page);
  if (orders.length === 0) return undefined;
  return compact({
    ...frame(surface, page),
    orders,
    activeTid: orders.length === 1 ? orders[0]?.tid : undefined,
  });
}

/** Two sources that disagree name no buyer. */
function agreedBuyer(buyers: Buyer[]): Buyer | undefined {
  const names = buyers.map((buyer) => buyerName(buyer));
  const isOne = names.every((a) => names.every((b) => canBeSameBuyer(a, b)));
  return isOne ? buyers.reduce<Buyer | undefined>((a, b) => mergeBuyer(a, b), undefined) : undefined;
}

function frame(
  surface: string,
  { doc, location }: PageView,
): Pick<FrameReport, 'surface' | 'site' | 'sellerNick'> {
  return compact({
    surface,
    site: location.hostname.includes('tmall') ? ('tmall' as const) : ('taobao' as const),
    sellerNick: cookieAccount(doc),
  });
}

/** What the view library holds of a row may arrive some time after the row, without any change in the page. */
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
