import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';

/**
 * How an order is found on one kind of page. A surface is one folder and one line in the registry. What cannot be read
 * is left out: a rounded id, another buyer's id or an invented sub-order is worse than nothing.
 */

/** On which pages a surface is used. */
export interface SurfaceAddress {
  id: string;
  host: RegExp;
  path: RegExp;
  /** Page-held data that the MAIN-world reader passes on here, since nothing else gives the sub-orders. */
  pageData?: PageDataKind;
}

/** How a surface is read. */
export interface SurfaceReader {
  /** Reads the page as it is now. Pure: same page, same report. Never throws on a hostile page. */
  read(page: PageView): FrameReport | undefined;
  /** Where the launcher of this order goes: it is put behind this. Undefined: docked. */
  anchor(page: PageView, tid: string): Element | Text | undefined;
  /** The field in which the agent writes to the active buyer, if it is known beyond doubt. */
  chatInput?(doc: Document): HTMLElement | undefined;
  /** What to watch for changes: the smallest parts of the page that contain everything `read` reads. */
  watch(doc: Document): WatchTarget[];
  /** If buyer and orders are rendered separately: nothing is offered until they agree. A new one for each address. */
  settling?(): Settling;
}

/** Decides when a reading may be offered. */
export interface Settling {
  /** Time is a parameter: the same readings at the same times give the same reports. */
  take(reading: FrameReport, now: number): Settled;
  /** Changes of the watched parts without `matters`, as they are observed. */
  hear?(records: MutationRecord[]): void;
}

export interface Settled {
  report: FrameReport;
  /** When to read again although nothing changes. */
  wakeAt?: number | undefined;
}

export interface WatchTarget {
  node: Node;
  options: MutationObserverInit;
  /**
   * Asked a moment after something has changed: whether what is new since the last call can matter to `read`; `late`:
   * its content may still be on its way, read again soon. Absent: every change matters. `records`: each change since
   * then, for a part with `closely`; undefined if there were too many to keep.
   */
  matters?(records?: readonly MutationRecord[]): boolean | 'late';
  /** Observed at each change, not only once per pause: what is seen between two readings counts (`Settling.hear`). */
  closely?: true;
  /** Observing begins: what was remembered of this part may have changed unnoticed. */
  begin?(): void;
}

/** `react`: what the view library holds; `network`: answers that the page loads (wraps fetch, XHR and JSONP). */
type PageDataKind = 'react' | 'network';

/** What a reader may access. */
export interface PageView {
  doc: Document;
  location: URL;
  /** Orders that the page has loaded or holds, already parsed by the schema; the newest version of each tid. */
  pageOrders: SeenOrder[];
  /** The ones in the page's last answer. */
  lastAnswer: SeenOrder[];
  /** The orders of each of its last answers; absent: there was one. */
  answers?: SeenOrder[][];
}
