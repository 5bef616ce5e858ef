import { describe, expect, it } from 'vitest';
import { dayOf, lastDays, startOfDay } from './days';
import { toEntry } from './entry';
import { countByDay, noCounts, scaleOf } from './figures';
import { sampleRecord } from './testing/samples';

const NOW = new Date(2026, 10, 23, 0, 5).getTime();

describe('days', () => {
  it('ends with today and skips none', () => {
    const days = lastDays(NOW, 14);
    expect(days).toHaveLength(14);
    expect(days[0]).toBe('2026-11-10');
    expect(days[13]).toBe('2026-11-23');
  });

  it('crosses months and years', () => {
    expect(lastDays(new Date(2027, 0, 1).getTime(), 2)).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('starts a day at midnight', () => {
    expect(dayOf(startOfDay('2026-11-23'))).toBe('2026-11-23');
    expect(dayOf(startOfDay('2026-11-23') - 1)).toBe('2026-11-22');
  });
});

describe('countByDay', () => {
  it('counts each lock on its day, sub-orders separately, and ignores other days', () => {
    const records = [
      sampleRecord(0, NOW),
      sampleRecord(1, NOW),
      sampleRecord(3, NOW - 600_000),
      sampleRecord(2, 0),
    ];
    const counts = countByDay(records.map(toEntry), lastDays(NOW, 14));
    expect(counts.get('2026-11-23')).toMatchObject({ locked: 1, unknown: 1, locks: 2 });
    expect(counts.get('2026-11-22')).toMatchObject({ refused: 1, locks: 1 });
    expect(counts.get('2026-11-21')).toEqual(noCounts());
  });

  it('counts a lock in progress as a lock without outcome', () => {
    const record = sampleRecord(0, NOW);
    const sending = {
      ...record,
      calls: record.calls.map((call) => ({ ...call, state: 'sending' as const })),
    };
    expect(countByDay([toEntry(sending)], lastDays(NOW, 1)).get('2026-11-23')).toMatchObject({
      locks: 1,
      locked: 0,
    });
  });
});

describe('scaleOf', () => {
  const day = (own: object) => ({ ...noCounts(), ...own });

  it('fits every bar on one scale', () => {
    const { unit, line, top, bottom } = scaleOf([day({ locked: 61, accepted: 2, refused: 5 })], 92);
    expect(63 * unit).toBeLessThanOrEqual(line);
    expect(line + 5 * unit).toBeLessThanOrEqual(92);
    expect({ top, bottom }).toEqual({ top: 50, bottom: 5 });
  });

  it('moves the line up if most failed, and never puts a number outside its area', () => {
    const { unit, line, top, bottom } = scaleOf([day({ locked: 1, unknown: 40 })], 92);
    expect(line + 40 * unit).toBeLessThanOrEqual(92.001);
    expect(top * unit).toBeLessThanOrEqual(line);
    expect(bottom).toBe(40);
  });

  it('has a scale for no locks at all', () => {
    expect(scaleOf([noCounts()], 92)).toMatchObject({ line: 84, top: 4, bottom: 0 });
  });
});
