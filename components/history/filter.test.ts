import { describe, expect, it } from 'vitest';
import { toEntry } from './entry';
import { filterEntries, isFiltered } from './filter';
import { sampleRecord, sampleRecords } from './testing/samples';

const NOW = new Date(2026, 10, 23, 14, 32, 6).getTime();
const entries = sampleRecords(200, NOW).map(toEntry);

describe('filterEntries', () => {
  it('keeps everything without a filter', () => {
    expect(filterEntries(entries, {})).toHaveLength(200);
    expect(isFiltered({ day: undefined, words: '' })).toBe(false);
  });

  it('filters by day, shop, entry and outcome at once', () => {
    const filter = {
      day: '2026-11-23',
      sellerNick: '云栖里家居旗舰店',
      entry: 'popup',
      outcome: 'unknown',
    } as const;
    const kept = filterEntries(entries, filter);
    expect(kept.length).toBeGreaterThan(0);
    for (const { record, day, outcome } of kept) {
      expect({ day, sellerNick: record.sellerNick, entry: record.entry, outcome }).toEqual(filter);
    }
  });

  it('finds a number as it is drawn, in groups of four', () => {
    const { tid } = sampleRecord(3, NOW);
    const grouped = (tid.match(/.{1,4}/g) ?? []).join(' ');
    expect(filterEntries(entries, { words: grouped }).map(({ record }) => record.tid)).toEqual([tid]);
  });

  it('finds words of the ERP, a buyer and a note in any case and width', () => {
    expect(filterEntries(entries, { words: '拣货' }).every(({ code }) => code === '1004')).toBe(true);
    expect(
      filterEntries(entries, { words: 'ＭＩＡ' }).every(({ record }) => record.buyer.nick === 'mia_在路上'),
    ).toBe(true);
    const handled = toEntry(sampleRecord(1, NOW, { handled: { at: NOW, note: '仓库小周确认' } }));
    expect(filterEntries([handled], { words: '小周' })).toEqual([handled]);
  });

  it('wants every word', () => {
    expect(filterEntries(entries, { words: 'mia 拣货' }).length).toBeGreaterThan(0);
    expect(filterEntries(entries, { words: 'mia 不存在' })).toEqual([]);
  });
});
