import type { Buyer, Order } from './order';

/** What a page says about its orders, as sent from the content script to the background. */

export const SITES = ['taobao', 'tmall', '1688', 'other'] as const;
export type Site = (typeof SITES)[number];

/**
 * Where a reading comes from, best first; the better source wins when readings are merged. `mention`: only a chat
 * message names the order, so it may belong to another buyer.
 */
export const SOURCES = ['data', 'dom', 'label', 'address', 'mention'] as const;
export type Source = (typeof SOURCES)[number];

export interface SeenOrder extends Order {
  source: Source;
}

/** Whether `a` comes from a better source than `b`. */
export function isBetter(a: SeenOrder, b: SeenOrder): boolean {
  return SOURCES.indexOf(a.source) < SOURCES.indexOf(b.source);
}

/** Two readings of one order, the better one first; equal ones keep their order. */
export function betterFirst(a: SeenOrder, b: SeenOrder): [SeenOrder, SeenOrder] {
  return isBetter(b, a) ? [b, a] : [a, b];
}

/** What one frame of a tab knows, as plain JSON data for the background. */
export interface FrameReport {
  surface: string;
  site: Site;
  /** Main account of the shop logged in on this page, if shown. */
  sellerNick?: string;
  /** Sub-account of that shop logged in on this page, if shown. */
  operator?: string;
  /** The buyer of the active conversation. Only chat pages have one. */
  buyer?: Buyer;
  /** Orders of the active buyer (chat, except mentions) or of the page (list, detail). */
  orders: SeenOrder[];
  /** The order that the chat or page is about. */
  activeTid?: string;
  /** The page was showing another buyer's orders a moment ago: nothing may be offered until it has settled. */
  unsettled?: boolean;
}
