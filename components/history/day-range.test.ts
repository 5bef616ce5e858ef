import { describe, expect, it } from 'vitest';
import { isWithin, lastDaysRange, monthRange } from './day-range';

describe('ranges of days', () => {
  it('count today, and cross months and years', () => {
    expect(lastDaysRange('2026-11-23', 7)).toBe('2026-11-17..2026-11-23');
    expect(lastDaysRange('2026-01-03', 7)).toBe('2025-12-28..2026-01-03');
    expect(monthRange('2026-11-23', 0)).toBe('2026-11-01..2026-11-23');
    expect(monthRange('2026-03-31', 1)).toBe('2026-02-01..2026-02-28');
    expect(monthRange('2026-01-15', 1)).toBe('2025-12-01..2025-12-31');
  });

  it('include both ends and nothing beyond; a day includes itself', () => {
    const range = '2026-11-17..2026-11-23';
    const days = ['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-23', '2026-11-24'];
    expect(days.filter((day) => isWithin(day, range))).toEqual(days.slice(1, 4));
    expect(days.filter((day) => isWithin(day, '2026-11-20'))).toEqual(['2026-11-20']);
  });
});
