import { isOrderId } from '@/utils/orders/ids';
import type { LockEntry, Outcome } from '@/utils/orders/lock';
import { type Entry, searchable } from './entry';

/** Absent: everything. */
export interface Filter {
  /** `yyyy-MM-dd` */
  day?: string | undefined;
  sellerNick?: string | undefined;
  entry?: LockEntry | undefined;
  outcome?: Outcome | undefined;
  words?: string | undefined;
}

/** Entries that pass every filter; all words must occur. */
export function filterEntries(entries: readonly Entry[], filter: Filter): Entry[] {
  const words = wordsOf(filter.words ?? '');
  return entries.filter(
    ({ record, day, outcome, haystack }) =>
      (!filter.day || day === filter.day) &&
      (!filter.sellerNick || record.sellerNick === filter.sellerNick) &&
      (!filter.entry || record.entry === filter.entry) &&
      (!filter.outcome || outcome === filter.outcome) &&
      words.every((word) => haystack.includes(word)),
  );
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some(Boolean);
}

/** A number in groups of four is one word, as it is in the records. */
function wordsOf(typed: string): string[] {
  const text = searchable(typed).trim();
  const joined = text.replace(/\s/g, '');
  if (isOrderId(joined)) return [joined];
  return text.split(/\s+/).filter(Boolean);
}
