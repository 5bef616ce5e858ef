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

/**
 * The scale of the chart: the tick above and below the line that every bar stays under.
 * Below the line one unit is MAGNIFIED times as tall.
 */
export function scaleOf(all: readonly Counts[]): { above: number; below: number } {
  return {
    above: niceCeiling(Math.max(2, ...all.map(good))),
    below: niceCeiling(Math.max(1, ...all.map(bad))),
  };
}

/** The smallest 1, 2, 4, 5 or 8 times a power of ten that is not below n. */
function niceCeiling(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  return (([1, 2, 4, 5, 8, 10].find((step) => step * power >= n) ?? 10) as number) * power;
}
