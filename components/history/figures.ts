import type { Outcome } from '@/utils/orders/lock';
import type { Entry } from './entry';

export const OUTCOMES: readonly Outcome[] = ['locked', 'accepted', 'refused', 'rejected', 'unknown'];

/** What went wrong is drawn this much larger than what went right, or nobody would see it. */
export const MAGNIFIED = 7;

export type Counts = Record<Outcome, number> & { locks: number; subOrders: number };

export function countByDay(entries: readonly Entry[], days: readonly string[]): Map<string, Counts> {
  const byDay = new Map(days.map((day) => [day, noCounts()]));
  for (const { day, outcome, record } of entries) {
    const counts = byDay.get(day);
    if (!counts) continue;
    counts.locks += 1;
    counts.subOrders += record.subOrders.length;
    if (outcome) counts[outcome] += 1;
  }
  return byDay;
}

export function noCounts(): Counts {
  return { locked: 0, accepted: 0, refused: 0, rejected: 0, unknown: 0, locks: 0, subOrders: 0 };
}

export const good = (counts: Counts): number => counts.locked + counts.accepted;
export const bad = (counts: Counts): number => counts.refused + counts.rejected + counts.unknown;

export interface Scale {
  /** px for one lock above the line; below it MAGNIFIED times as much. */
  unit: number;
  /** Round numbers to write beside the scale; 0: no room for one. */
  top: number;
  bottom: number;
}

/** The largest scale on which every bar has room: `above` and `below` are px. */
export function scaleOf(all: readonly Counts[], above: number, below: number): Scale {
  const most = Math.max(4, ...all.map(good));
  const worst = Math.max(1, ...all.map(bad));
  const unit = Math.min(above / most, below / (MAGNIFIED * worst));
  return { unit, top: roundBelow(above / unit), bottom: roundBelow(below / (MAGNIFIED * unit)) };
}

/** The largest 1, 2, 4, 5 or 8 times a power of ten that is not above n; 0 below 1. */
function roundBelow(room: number): number {
  const n = room + 1e-9; // 28 / (7 * 0.8) is a hair under 5.
  if (n < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(n));
  return ([8, 5, 4, 2].find((step) => step * power <= n) ?? 1) * power;
}
