import type { LockRecord } from '@/utils/domain/lock';
import { dayAndTime } from './days';
import type { Entry } from './entry';
import type { NickOf } from './nicks';

/** Cells that a spreadsheet would take for a formula, in half and full width. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** Texts of the file, in the agent's language. */
export interface CsvWords {
  header: string[];
  outcome: (entry: Entry) => string;
  entry: (record: LockRecord) => string;
  nick: NickOf;
}

/**
 * The entries as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, every cell text.
 * Order numbers end with a tab, which keeps a spreadsheet from rounding 19 digits.
 */
export async function toCsv(entries: readonly Entry[], words: CsvWords): Promise<string> {
  const { asString, generateCsv, mkConfig } = await import('export-to-csv');
  const columnHeaders = words.header.map((displayLabel, i) => ({ key: String(i), displayLabel }));
  const rows = entries.map((entry) =>
    Object.fromEntries(cells(entry, words).map((cell, i) => [i, noFormula(cell)])),
  );
  return asString(generateCsv(mkConfig({ columnHeaders, useBom: true, quoteStrings: true }))(rows));
}

/** Stricter than the library's check: spaces before the sign and full-width signs count too. */
function noFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function cells(entry: Entry, words: CsvWords): string[] {
  const { record } = entry;
  return [
    dayAndTime(record.createdAt),
    words.outcome(entry),
    `${record.tid}\t`,
    words.nick(record) ?? '',
    record.sellerNick,
    record.subOrders.map(({ id }) => `${id}\t`).join('; '),
    String(record.orderSize ?? ''),
    words.entry(record),
    entry.code ?? '',
    entry.words ?? '',
    entry.duration === undefined ? '' : (entry.duration / 1000).toFixed(1),
    record.requestId,
    record.handled ? dayAndTime(record.handled.at) : '',
    record.handled?.note ?? '',
    record.operator ?? '',
    record.reason ?? '',
    record.released ? dayAndTime(record.released.at) : '',
  ];
}

/** The records as stored, except that nicks may be masked. */
export function toJson(entries: readonly Entry[], now: number, nickOf: NickOf): string {
  const records = entries.map(({ record }) => withNick(record, nickOf(record)));
  return `${JSON.stringify({ version: 1, exportedAt: new Date(now).toISOString(), records }, null, 2)}\n`;
}

function withNick(record: LockRecord, nick: string | undefined): LockRecord {
  if (nick === (record.buyer.nick ?? record.buyer.maskedNick)) return record;
  const { nick: _, ...buyer } = record.buyer;
  return { ...record, buyer: { ...buyer, maskedNick: nick } };
}
