import type { Outcome } from '@/utils/domain/lock';
import type { Entry } from './entry';

export const OUTCOMES: readonly Outcome[] = ['locked', 'accepted', 'refused', 'rejected', 'unknown'];

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
  /** px for one lock, above the line and below it. */
  unit: number;
  /** px from the top to the line. */
  line: number;
  /** Round numbers to print beside the scale; 0 if there is no room. */
  top: number;
  bottom: number;
}

/** Minimum px below the line: enough to see three outcomes, however few. */
const LEAST_BELOW = 8;

/** The largest scale on which every bar fits into `height` px. */
export function scaleOf(all: readonly Counts[], height: number): Scale {
  const most = Math.max(4, ...all.map(good));
  const worst = Math.max(0, ...all.map(bad));
  const unit = Math.min((height - LEAST_BELOW) / most, height / (most + worst));
  const below = Math.max(LEAST_BELOW, worst * unit);
  return {
    unit,
    line: height - below,
    top: roundBelow((height - below) / unit),
    bottom: roundBelow(below / unit),
  };
}

/** The largest 1, 2, 4, 5 or 8 times a power of ten not above n; 0 below 1. */
function roundBelow(room: number): number {
  const n = room + 1e-9; // A division may yield slightly less than 5.
  if (n < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(n));
  return ([8, 5, 4, 2].find((step) => step * power <= n) ?? 1) * power;
}
