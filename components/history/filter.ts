import { isOrderId } from '@/utils/domain/ids';
import type { LockEntry, Outcome } from '@/utils/domain/lock';
import { type OpenRule, openReason } from '@/utils/domain/open-work';
import { isWithin } from './day-range';
import { type Entry, searchable } from './entry';

/** An absent field does not filter. */
export interface Filter {
  /** `yyyy-MM-dd`, or a range of days (`day-range.ts`). */
  day?: string | undefined;
  sellerNick?: string | undefined;
  entry?: LockEntry | undefined;
  outcome?: Outcome | undefined;
  operator?: string | undefined;
  reason?: string | undefined;
  words?: string | undefined;
  /** Only open locks. */
  isOpen?: boolean | undefined;
}

/** Entries that pass every filter; all search words must occur. */
export function filterEntries(entries: readonly Entry[], filter: Filter, rule: OpenRule): Entry[] {
  const words = wordsOf(filter.words ?? '');
  return entries.filter(
    ({ record, day, outcome, haystack }) =>
      (!filter.day || isWithin(day, filter.day)) &&
      (!filter.sellerNick || record.sellerNick === filter.sellerNick) &&
      (!filter.entry || record.entry === filter.entry) &&
      (!filter.outcome || outcome === filter.outcome) &&
      (!filter.isOpen || openReason(record, rule) !== undefined) &&
      (!filter.operator || record.operator === filter.operator) &&
      (!filter.reason || record.reason === filter.reason) &&
      words.every((word) => haystack.includes(word)),
  );
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some(Boolean);
}

/** The search words; a number in groups of four is one word, as in the records. */
function wordsOf(typed: string): string[] {
  const text = searchable(typed).trim();
  const joined = text.replace(/\s/g, '');
  if (isOrderId(joined)) return [joined];
  return text.split(/\s+/).filter(Boolean);
}
