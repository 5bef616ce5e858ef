import { buyerName, canBeSameBuyer } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import type { FrameReport, SeenOrder, Site } from '@/utils/domain/order-context';
import { differingNames } from '../orders/buyer-name';
import { cutFrames, cutReport } from '../orders/cut-report';
import { mergeOrder } from '../orders/merge-orders';
import type { SessionMap } from '../storage/session-map';

/** What the frames of one tab have reported, joined: the order context of the tab. */
export interface TabContext {
  tabId: number;
  site: Site;
  sellerNick?: string;
  /** The logged-in sub-account, unless two frames disagree. */
  operator?: string;
  buyer?: Buyer;
  /** The active order first. */
  orders: SeenOrder[];
  activeTid?: string;
  /** Frames disagree or have not settled after a switch: nothing may be offered. */
  unsettled: boolean;
}

/** One frame's last report. */
export interface FrameState {
  documentId?: string;
  url: string;
  report: FrameReport;
}

type TabState = Record<string, FrameState>;

export interface Tabs {
  /** Takes a frame's report; true when the context of its tab changed. */
  report(tabId: number, frameId: number, state: FrameState): Promise<boolean>;
  /** The frame shows nothing any more; with `documentId`, only if that document was the last to report there. */
  gone(tabId: number, frameId: number, documentId?: string): Promise<void>;
  closed(tabId: number): Promise<void>;
  context(tabId: number): Promise<TabContext | undefined>;
  frames(tabId: number): Promise<number[]>;
  /** The last report of each frame. */
  reports(tabId: number): Promise<FrameReport[]>;
  /** Frames that report orders, those that know the active one first. */
  framesWithOrders(tabId: number): Promise<number[]>;
  all(): Promise<TabContext[]>;
  /** Of every tab that has reported anything. */
  ids(): Promise<number[]>;
}

export function createTabs(states: SessionMap<TabState>): Tabs {
  const read = async (tabId: number): Promise<TabState> => (await states.get(String(tabId))) ?? {};

  return {
    async report(tabId, frameId, state) {
      let changed = false;
      await states.update(String(tabId), (before = {}) => {
        const cut = { ...state, report: cutReport(state.report) };
        changed = !sameReport(before[frameId], cut);
        return changed ? cutFrames({ ...before, [frameId]: cut }, frameId) : before;
      });
      return changed;
    },
    gone: (tabId, frameId, documentId) =>
      states.update(String(tabId), (before = {}) => {
        const known = before[frameId]?.documentId;
        if (documentId && known && known !== documentId) return before;
        const { [frameId]: _, ...rest } = before;
        return Object.keys(rest).length > 0 ? rest : undefined;
      }),
    closed: (tabId) => states.update(String(tabId), () => undefined),
    async context(tabId) {
      return joinFrames(tabId, Object.values(await read(tabId)));
    },
    reports: async (tabId) => Object.values(await read(tabId)).map(({ report }) => report),
    frames: async (tabId) => Object.keys(await read(tabId)).map(Number),
    async framesWithOrders(tabId) {
      const frames = Object.entries(await read(tabId)).filter(([, { report }]) => report.orders.length > 0);
      const knowsActive = ({ report }: FrameState): number => Number(report.activeTid !== undefined);
      return frames
        .sort(([, a], [, b]) => knowsActive(b) - knowsActive(a))
        .map(([frameId]) => Number(frameId));
    },
    ids: async () => (await states.keys()).map(Number),
    async all() {
      const entries = await states.entries();
      return entries.flatMap(([tabId, state]) => joinFrames(Number(tabId), Object.values(state)) ?? []);
    },
  };
}

function sameReport(a: FrameState | undefined, b: FrameState): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Joins the reports of one tab's frames. Two active buyers, or a frame that has not settled, offer nothing. */
export function joinFrames(tabId: number, frames: FrameState[]): TabContext | undefined {
  const reports = frames.map((frame) => frame.report);
  const first = reports[0];
  if (!first) return undefined;
  const buyers = reports.flatMap((report) => report.buyer ?? []);
  const unsettled = reports.some((report) => report.unsettled) || !!differingNames(buyers.map(buyerName));
  const buyer = bestNamed(buyers);
  const sellerNick = onlyOne(reports.map((report) => report.sellerNick));
  const operator = onlyOne(reports.map((report) => report.operator));
  const activeTid = reports.find((report) => report.activeTid)?.activeTid;
  return {
    tabId,
    site: first.site,
    sellerNick,
    ...(operator && { operator }),
    buyer: unsettled ? undefined : buyer,
    orders: unsettled ? [] : activeFirst(joinOrders(reports, buyer), activeTid),
    activeTid: unsettled ? undefined : activeTid,
    unsettled,
  };
}

function onlyOne(names: (string | undefined)[]): string | undefined {
  const known = new Set(names.filter((name) => name !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** The order that is meant if none is named: the active one, or the only one. Never one of several. */
export function activeTidOf(context: TabContext | undefined): string | undefined {
  const [only, ...others] = context?.orders ?? [];
  return context?.activeTid ?? (others.length === 0 ? only?.tid : undefined);
}

/** All of them can be one buyer: the full name rules out more than a masked one. */
function bestNamed(buyers: Buyer[]): Buyer | undefined {
  return buyers.find(({ nick }) => nick) ?? buyers[0];
}

/**
 * Orders by tid. In a chat, an order that any reading assigns to another buyer is left out. One that only a message
 * mentions has no owner yet.
 */
function joinOrders(reports: FrameReport[], active: Buyer | undefined): SeenOrder[] {
  const byTid = new Map<string, SeenOrder>();
  const ofOthers = new Set<string>();
  for (const order of reports.flatMap((report) => report.orders)) {
    const known = byTid.get(order.tid);
    byTid.set(order.tid, known ? mergeOrder(known, order) : order);
    if (active && order.buyer && !canBeSameBuyer(buyerName(order.buyer), buyerName(active)))
      ofOthers.add(order.tid);
  }
  return [...byTid.values()]
    .filter(({ tid }) => !ofOthers.has(tid))
    .map((order) =>
      active && order.source !== 'mention' ? { ...order, buyer: order.buyer ?? active } : order,
    );
}

function activeFirst(orders: SeenOrder[], activeTid: string | undefined): SeenOrder[] {
  return [...orders].sort((a, b) => Number(b.tid === activeTid) - Number(a.tid === activeTid));
}
