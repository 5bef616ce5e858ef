import { canBeSameBuyer } from '@/utils/orders/nicks';
import type { Buyer } from '@/utils/orders/order';
import type { FrameReport, SeenOrder, Site } from '@/utils/surfaces/contract';
import { buyerName } from './buyer-name';
import { mergeOrder } from './merge-orders';
import type { SessionMap } from './session-map';

/** What the frames of one tab have reported, joined: the order context of the tab. */
export interface TabContext {
  tabId: number;
  site: Site;
  sellerNick?: string;
  buyer?: Buyer;
  /** The active order first. */
  orders: SeenOrder[];
  activeTid?: string;
  /** Frames disagree or have not settled after a switch: nothing may be offered. */
  unsettled: boolean;
}

/** One frame's last word. */
export interface FrameState {
  documentId?: string;
  url: string;
  report: FrameReport;
}

type TabState = Record<string, FrameState>;

export interface Tabs {
  /** Takes a frame's report; true when the context of its tab changed. */
  report(tabId: number, frameId: number, state: FrameState): Promise<boolean>;
  /** The frame shows nothing any more; with `documentId`, only if that document was the last to speak there. */
  gone(tabId: number, frameId: number, documentId?: string): Promise<void>;
  closed(tabId: number): Promise<void>;
  context(tabId: number): Promise<TabContext | undefined>;
  frames(tabId: number): Promise<number[]>;
  /** Frames that report orders, those that know the active one first. */
  framesWithOrders(tabId: number): Promise<number[]>;
  all(): Promise<TabContext[]>;
}

export function createTabs(states: SessionMap<TabState>): Tabs {
  const read = async (tabId: number): Promise<TabState> => (await states.get(String(tabId))) ?? {};

  return {
    async report(tabId, frameId, state) {
      let changed = false;
      await states.update(String(tabId), (before = {}) => {
        changed = !sameReport(before[frameId], state);
        return changed ? { ...before, [frameId]: state } : before;
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
    frames: async (tabId) => Object.keys(await read(tabId)).map(Number),
    async framesWithOrders(tabId) {
      const frames = Object.entries(await read(tabId)).filter(([, { report }]) => report.orders.length > 0);
      const knowsActive = ({ report }: FrameState): number => Number(report.activeTid !== undefined);
      return frames
        .sort(([, a], [, b]) => knowsActive(b) - knowsActive(a))
        .map(([frameId]) => Number(frameId));
    },
    async all() {
      const entries = await states.entries();
      return entries.flatMap(([tabId, state]) => joinFrames(Number(tabId), Object.values(state)) ?? []);
    },
  };
}

function sameReport(a: FrameState | undefined, b: FrameState): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Joins what the frames of one tab say. Two active buyers, or a frame that has not settled, offer nothing. */
export function joinFrames(tabId: number, frames: FrameState[]): TabContext | undefined {
  const reports = frames.map((frame) => frame.report);
  const first = reports[0];
  if (!first) return undefined;
  const buyers = reports.flatMap((report) => report.buyer ?? []);
  const unsettled = reports.some((report) => report.unsettled) || !agree(buyers.map(buyerName));
  const sellers = reports.flatMap((report) => report.sellerNick ?? []);
  const sameSeller = new Set(sellers).size <= 1;
  const activeTid = reports.find((report) => report.activeTid)?.activeTid;
  return {
    tabId,
    site: first.site,
    sellerNick: sameSeller ? sellers[0] : undefined,
    buyer: unsettled ? undefined : buyers[0],
    orders: unsettled ? [] : activeFirst(joinOrders(reports, buyers[0]), activeTid),
    activeTid: unsettled ? undefined : activeTid,
    unsettled,
  };
}

function agree(names: string[]): boolean {
  return names.every((name) => canBeSameBuyer(name, names[0] ?? ''));
}

/** Orders by tid. In a chat, an order that names another buyer is not this buyer's: it is left out. */
function joinOrders(reports: FrameReport[], active: Buyer | undefined): SeenOrder[] {
  const byTid = new Map<string, SeenOrder>();
  for (const order of reports.flatMap((report) => report.orders)) {
    const known = byTid.get(order.tid);
    byTid.set(order.tid, known ? mergeOrder(known, order) : order);
  }
  const orders = [...byTid.values()];
  if (!active) return orders;
  return orders
    .filter((order) => !order.buyer || canBeSameBuyer(buyerName(order.buyer), buyerName(active)))
    .map((order) => ({ ...order, buyer: order.buyer ?? active }));
}

function activeFirst(orders: SeenOrder[], activeTid: string | undefined): SeenOrder[] {
  return [...orders].sort((a, b) => Number(b.tid === activeTid) - Number(a.tid === activeTid));
}
