import { lastDays, startOfDay } from './days';

/** A range of days as one value: `2026-11-17..2026-11-23`, both included. A single day is a range of one. */

const BETWEEN = '..';

export function isWithin(day: string, range: string): boolean {
  const [from = '', to = from] = range.split(BETWEEN);
  return from <= day && day <= to;
}

/** The last `count` days, today included. */
export function lastDaysRange(today: string, count: number): string {
  return lastDays(startOfDay(today), count)[0] + BETWEEN + today;
}

/** The current month so far, or, with `back` 1, the whole month before. */
export function monthRange(today: string, back: 0 | 1): string {
  const first = `${today.slice(0, 8)}01`;
  if (back === 0) return first + BETWEEN + today;
  // The day before the first of a month is the last of the month before.
  const [last = ''] = lastDays(startOfDay(first), 2);
  return `${last.slice(0, 8)}01${BETWEEN}${last}`;
}
