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

export interface Surface {
  id: string;
  /** Whether this surface reads the page at this address. Decided on the address and the frame's document alone. */
  matches(location: URL, doc: Document): boolean;
  /** Reads the page as it is now. Pure: same page, same report. Never throws on a hostile page. */
  read(page: PageView): FrameReport | undefined;
  /** Where the launcher of this order goes: put after this element. Undefined: docked. */
  anchor(page: PageView, tid: string): Element | undefined;
  /** What to watch for changes: as small a part of the page as holds everything that `read` reads. */
  watch(doc: Document): WatchTarget[];
  /** Header and order panel of a chat are drawn apart: nothing is offered until they agree. */
  settles?: boolean;
  /** Kinds of page-held data that the MAIN-world reader should hand on here, as nothing else gives the sub-orders. */
  pageData?: PageDataKind[];
}

export interface WatchTarget {
  node: Node;
  options: MutationObserverInit;
  /** Whether this change can matter to `read`; `late`: its content may still be on its way, look again soon. */
  matters?(change: MutationRecord): boolean | 'late';
}

export type PageDataKind = 'react' | 'embedded' | 'network';

/** What a surface may look at. */
export interface PageView {
  doc: Document;
  location: URL;
  /** Orders handed on by the MAIN-world reader, already through the schema. */
  pageOrders: SeenOrder[];
  /** Of these, the orders of the page's last answer. */
  lastAnswer: SeenOrder[];
}
