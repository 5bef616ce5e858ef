import type { FrameReport, SeenOrder } from '../contract';

/**
 * The rule after a change of buyer: header and panel are drawn apart, and the panel can lag for seconds. Nothing is
 * offered until both have agreed for a while; what the panel showed before the change does not count until it has been
 * redrawn; a number once seen with one buyer never goes to another; of quick changes only the last counts.
 * Time is a parameter: the same readings at the same times give the same reports.
 */

/** Ms between two agreeing looks at header and panel. */
export const AGREE_MS = 220;
/** The same, when the buyer before was left so quickly that the late panel may be theirs. */
export const AGREE_SLOWLY_MS = 1_500;
/** A buyer left sooner than this without any order shown: their panel may still be on its way. */
const HASTE_MS = 5_000;
const REMEMBERED = 5_000;
const EMPTY = '';

export interface Settled {
  report: FrameReport;
  /** When to look again though nothing changes. */
  wakeAt?: number;
}

export interface Settling {
  take(reading: FrameReport, now: number): Settled;
}

export function createSettling(): Settling {
  const owners = new Map<string, string>();
  let buyer: string | undefined;
  let since = 0;
  let wait = AGREE_MS;
  let offered = false;
  let shown: string[] = [];
  let stale = new Set<string>();
  let firstSeen = new Map<string, number>();

  const isForeign = (tid: string): boolean => owners.has(tid) && owners.get(tid) !== buyer;
  const isStale = (tid: string): boolean => stale.has(tid) && owners.get(tid) !== buyer;

  function change(to: string | undefined, now: number): void {
    wait = buyer !== undefined && !offered && now - since < HASTE_MS ? AGREE_SLOWLY_MS : AGREE_MS;
    stale = new Set([...stale, ...shown]);
    firstSeen = new Map();
    offered = false;
    buyer = to;
    since = now;
  }

  /** Since when each number has been shown to this buyer without a break. */
  function keepTime(tids: string[], now: number): void {
    firstSeen = new Map(tids.map((tid) => [tid, firstSeen.get(tid) ?? now]));
  }

  function own(orders: SeenOrder[]): void {
    for (const { tid, source } of orders) {
      if (source === 'label' || buyer === undefined) continue;
      owners.delete(tid);
      owners.set(tid, buyer);
    }
    for (const oldest of [...owners.keys()].slice(0, Math.max(0, owners.size - REMEMBERED)))
      owners.delete(oldest);
  }

  return {
    take(reading, now) {
      const name = reading.buyer?.nick ?? reading.buyer?.maskedNick;
      if (name !== buyer) change(name, now);
      const panel = reading.orders.filter(({ source }) => source !== 'label');
      shown = reading.orders.map(({ tid }) => tid);
      if (panel.some(({ tid }) => isForeign(tid) || isStale(tid))) {
        firstSeen = new Map();
        return { report: unsettled(reading) };
      }
      if (!shown.some((tid) => stale.has(tid))) stale = new Set();
      const theirs = reading.orders.filter(({ tid }) => !isForeign(tid) && !isStale(tid));
      keepTime([...theirs.map(({ tid }) => tid), ...(panel.length > 0 ? [] : [EMPTY])], now);

      const isReady = (tid: string): boolean => now - (firstSeen.get(tid) ?? now) >= wait;
      const ready = theirs.filter(({ tid }) => isReady(tid));
      const pending = [...firstSeen].filter(([tid]) => !isReady(tid)).map(([, at]) => at + wait);
      const wakeAt = pending.length > 0 ? Math.min(...pending) : undefined;
      if (ready.length === 0 && wakeAt !== undefined) return { report: unsettled(reading), wakeAt };
      own(ready);
      if (ready.length > 0) [offered, wait] = [true, AGREE_MS];
      return { report: offering(reading, ready), wakeAt };
    },
  };
}

function unsettled({ activeTid: _, ...reading }: FrameReport): FrameReport {
  return { ...reading, orders: [], unsettled: true };
}

function offering({ activeTid, ...reading }: FrameReport, orders: SeenOrder[]): FrameReport {
  const active = orders.find(({ tid }) => tid === activeTid) ?? orders[0];
  return { ...reading, orders, ...(active && { activeTid: active.tid }) };
}
