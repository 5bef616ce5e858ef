import { describe, expect, it } from 'vitest';
import { toEntry } from './entry';
import { filterEntries, isFiltered } from './filter';
import { sampleRecord, sampleRecords } from './testing/samples';

const NOW = new Date(2026, 10, 23, 14, 32, 6).getTime();
const RULE = { now: NOW, hours: 24 };
const entries = sampleRecords(200, NOW).map(toEntry);

describe('filterEntries', () => {
  it('keeps everything without a filter', () => {
    expect(filterEntries(entries, {}, RULE)).toHaveLength(200);
    expect(isFiltered({ day: undefined, words: '' })).toBe(false);
  });

  it('filters by day, shop, entry and outcome at once', () => {
    const filter = {
      day: '2026-11-23',
      sellerNick: '云栖里家居旗舰店',
      entry: 'popup',
      outcome: 'unknown',
    } as const;
    const kept = filterEntries(entries, filter, RULE);
    expect(kept.length).toBeGreaterThan(0);
    for (const { record, day, outcome } of kept) {
      expect({ day, sellerNick: record.sellerNick, entry: record.entry, outcome }).toEqual(filter);
    }
  });

  it('filters by operator and reason, and finds both by search', () => {
    const kept = filterEntries(entries, { operator: '阿青', reason: '换款' }, RULE);
    expect(kept.length).toBeGreaterThan(0);
    for (const { record } of kept) expect(record).toMatchObject({ operator: '阿青', reason: '换款' });
    expect(filterEntries(entries, { words: '阿青 换款' }, RULE)).toEqual(kept);
  });

  it('finds a number as displayed, in groups of four', () => {
    const { tid } = sampleRecord(3, NOW);
    const grouped = (tid.match(/.{1,4}/g) ?? []).join(' ');
    expect(filterEntries(entries, { words: grouped }, RULE).map(({ record }) => record.tid)).toEqual([tid]);
  });

  it('finds an ERP message, a buyer and a note in any case and width', () => {
    expect(filterEntries(entries, { words: '拣货' }, RULE).every(({ code }) => code === '1004')).toBe(true);
    expect(
      filterEntries(entries, { words: 'ＭＩＡ' }, RULE).every(
        ({ record }) => record.buyer.nick === 'mia_在路上',
      ),
    ).toBe(true);
    const handled = toEntry(sampleRecord(1, NOW, { handled: { at: NOW, note: '仓库小周确认' } }));
    expect(filterEntries([handled], { words: '小周' }, RULE)).toEqual([handled]);
  });

  it('requires every word', () => {
    expect(filterEntries(entries, { words: 'mia 拣货' }, RULE).length).toBeGreaterThan(0);
    expect(filterEntries(entries, { words: 'mia 不存在' }, RULE)).toEqual([]);
  });
});
