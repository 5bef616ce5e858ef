import type { SurfaceSelectors } from '@/utils/messages/views';
import type { Buyer, Order } from '@/utils/orders/order';

/**
 * How an order is found on one kind of page. A surface is one folder and one line in the registry.
 * What cannot be read is absent: a rounded id, another buyer's id or an invented sub-order is worse than nothing.
 */

export type Site = 'taobao' | 'tmall' | '1688' | 'other';

/** How much a reading is worth; the better source wins when readings are merged. */
export type Source = 'data' | 'dom' | 'label' | 'address';

export interface SeenOrder extends Order {
  source: Source;
}

/** What one frame of a tab knows, as plain data: it crosses to the background as JSON. */
export interface FrameReport {
  surface: string;
  site: Site;
  /** Main account of the shop that is logged in here, where the page tells it. */
  sellerNick?: string;
  /** The active other party. Only chat pages have one; absent on lists and details. */
  buyer?: Buyer;
  /** Orders of the active buyer (chat), or of the page (list, detail). */
  orders: SeenOrder[];
  /** The order that the chat or page is about. */
  activeTid?: string;
  /** The page has shown another buyer's orders a moment ago: nothing may be offered until it has settled. */
  unsettled?: boolean;
}

/** Where a surface stands; the detector carries these. */
export interface SurfaceAddress {
  id: string;
  host: RegExp;
  path: RegExp;
  /** Header and order panel of a chat are drawn apart: nothing is offered until they agree. */
  settles?: boolean;
  /** Page-held data that the MAIN-world reader hands on here, as nothing else gives the sub-orders. */
  pageData?: PageDataKind;
}

/** How a surface is read; but for the chat these come in a part of their own. */
export interface SurfaceReader {
  /** Reads the page as it is now. Pure: same page, same report. Never throws on a hostile page. */
  read(page: PageView): FrameReport | undefined;
  /** Where the launcher of this order goes: put behind this. Undefined: docked. */
  anchor(page: PageView, tid: string): Element | Text | undefined;
  /** What to watch for changes: as small a part of the page as holds everything that `read` reads. */
  watch(doc: Document): WatchTarget[];
}

export interface WatchTarget {
  node: Node;
  options: MutationObserverInit;
  /**
   * Asked a moment after something has changed: whether what is new since it was asked last can matter to `read`;
   * `late`: its content may still be on its way, look again soon. Absent: every change matters.
   */
  matters?(): boolean | 'late';
  /** Heard at each change, not only once in a moment: what is seen between two looks counts (`namesGone`). */
  closely?: true;
}

/** `react`: what the view library holds; `network`: answers that the page loads (wraps fetch, XHR and JSONP). */
export type PageDataKind = 'react' | 'network';

/** What a reader may look at. */
export interface PageView {
  doc: Document;
  location: URL;
  /** Orders that the page has loaded or holds, already through the schema; the newest word on each tid. */
  pageOrders: SeenOrder[];
  /** Of these, the orders of the page's last answer. */
  lastAnswer: SeenOrder[];
}

/** The readers of order pages and of page data: the part `order-pages`. */
export interface OrderPages {
  readers: Record<string, SurfaceReader>;
  /** Orders in an answer or in data that the page holds. */
  readPageData(text: string): SeenOrder[];
  /** A page that an administrator described. */
  customReader(selectors: SurfaceSelectors): SurfaceReader;
}
