import { buyerName } from '@/utils/domain/nicks';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import type { Settled, Settling } from './contract';

/**
 * The rule after a change of buyer: header and panel are rendered separately, and the panel can lag for seconds.
 * Nothing is offered until both have agreed for a while; what the panel showed before the change does not count until
 * it has been rendered again; a number once seen with one buyer never goes to another; of quick changes only the last
 * counts. How long they must agree depends on how many panels are still to come: see `panelArrives`. Time is a
 * parameter: the same readings at the same times give the same reports.
 */

/** Ms between two agreeing readings of header and panel. */
export const AGREE_MS = 220;
/** After hasty changes, when as many panels have arrived as buyers were opened: the last should be theirs. */
export const AGREE_SLOWLY_MS = 1_500;
/** A panel that was not expected, or one of several still to come: it may be another buyer's. */
export const DOUBT_MS = 4_500;
/** A buyer left sooner than this without any order shown: their panel may still be on its way. */
const HASTE_MS = 5_000;
const REMEMBERED = 5_000;
const EMPTY = '';

export interface BuyerSettling extends Settling {
  /** `passed`: names that the header has shown since the last reading and no longer shows. */
  take(reading: FrameReport, now: number, passed?: string[]): Settled;
}

export function createSettling(): BuyerSettling {
  const owners = new Map<string, string>();
  let buyer: string | undefined;
  let since = 0;
  /**
   * Whether several buyers were opened since a panel was certain, and how many of their panels are still to come. A
   * number already known to be theirs is offered at once, but says nothing about the panels to come.
   */
  let isHasty = false;
  let awaited = 0;
  let wait = AGREE_MS;
  let offered = false;
  let shown: string[] = [];
  /** The last non-empty panel. */
  let drawn: string[] = [];
  let stale = new Set<string>();
  let firstSeen = new Map<string, number>();

  const isTheirs = (tid: string): boolean => owners.get(tid) === buyer;
  const isForeign = (tid: string): boolean => owners.has(tid) && !isTheirs(tid);
  const isStale = (tid: string): boolean => stale.has(tid) && !isTheirs(tid);
  const waitOf = (tid: string): number => (isTheirs(tid) || tid === EMPTY ? AGREE_MS : wait);

  function change(to: string | undefined, now: number): void {
    isHasty = buyer !== undefined && !offered && now - since < HASTE_MS;
    awaited = isHasty ? Math.max(awaited, 0) + 1 : 1;
    wait = isHasty ? DOUBT_MS : AGREE_MS;
    stale = new Set([...stale, ...shown]);
    firstSeen = new Map();
    offered = false;
    buyer = to;
    since = now;
  }

  /**
   * A different panel is one that shares no number with the last; a page that renders one step by step does not show a
   * different one yet.
   */
  function panelArrives(panel: string[]): void {
    if (panel.length === 0) return;
    const isAnother = !panel.some((tid) => drawn.includes(tid));
    drawn = panel;
    if (!isAnother) return;
    awaited -= 1;
    wait = awaited !== 0 ? DOUBT_MS : isHasty ? AGREE_SLOWLY_MS : AGREE_MS;
  }

  /** Since when each number has been shown to this buyer without interruption. */
  function keepTime(tids: string[], now: number): void {
    firstSeen = new Map(tids.map((tid) => [tid, firstSeen.get(tid) ?? now]));
  }

  function own(orders: SeenOrder[]): void {
    for (const { tid, source } of orders) {
      if (source === 'mention' || buyer === undefined) continue;
      owners.delete(tid);
      owners.set(tid, buyer);
    }
    for (const oldest of [...owners.keys()].slice(0, Math.max(0, owners.size - REMEMBERED)))
      owners.delete(oldest);
  }

  return {
    take(reading, now, passed = []) {
      for (const name of [...passed, buyerName(reading.buyer) || undefined])
        if (name !== buyer) change(name, now);
      const panel = reading.orders.filter(({ source }) => source !== 'mention').map(({ tid }) => tid);
      shown = reading.orders.map(({ tid }) => tid);
      panelArrives(panel);
      if (panel.some((tid) => isForeign(tid) || isStale(tid))) {
        firstSeen = new Map();
        return { report: unsettled(reading) };
      }
      if (!shown.some((tid) => stale.has(tid))) stale = new Set();
      const theirs = reading.orders.filter(({ tid }) => !isForeign(tid) && !isStale(tid));
      keepTime([...theirs.map(({ tid }) => tid), ...(panel.length > 0 ? [] : [EMPTY])], now);

      const isBeyondDoubt = ({ tid, source }: SeenOrder): boolean =>
        source !== 'mention' && now - (firstSeen.get(tid) ?? now) >= wait;
      const readyAt = (tid: string): number => (firstSeen.get(tid) ?? now) + waitOf(tid);
      const ready = theirs.filter(({ tid }) => readyAt(tid) <= now);
      const pending = [...firstSeen.keys()].map(readyAt).filter((at) => at > now);
      const wakeAt = pending.length > 0 ? Math.min(...pending) : undefined;
      if (ready.length === 0 && wakeAt !== undefined) return { report: unsettled(reading), wakeAt };
      own(ready);
      if (ready.some(isBeyondDoubt)) [offered, awaited, wait] = [true, 0, AGREE_MS];
      return { report: offering(reading, ready), wakeAt };
    },
  };
}

function unsettled({ activeTid: _, ...reading }: FrameReport): FrameReport {
  return { ...reading, orders: [], unsettled: true };
}

/** While the active order may not be offered yet, no other is active in its place. */
function offering({ activeTid, ...reading }: FrameReport, orders: SeenOrder[]): FrameReport {
  const isOffered = orders.some(({ tid }) => tid === activeTid);
  return { ...reading, orders, ...(isOffered && { activeTid }) };
}
