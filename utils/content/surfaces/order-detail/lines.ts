import type { SubOrder } from '@/utils/domain/order';
import { readLine } from '../row-line';
import { wholeLines } from '../whole-lines';

/** The lines of a page's one order: what its data contains, and what its rows say of each. */

const ITEM_ROW = 'tr.order-item';
const SNAPSHOT_ROW = 'tr:has(a[href*="tradeSnap"])';

export function drawnRows(doc: Document): Element[] {
  const rows = [...doc.querySelectorAll(`${ITEM_ROW},${SNAPSHOT_ROW}`)];
  const isInner = (row: Element): boolean => rows.some((other) => other !== row && other.contains(row));
  const holdsRow = (row: Element): boolean =>
    !row.matches(ITEM_ROW) && rows.some((other) => other !== row && row.contains(other));
  // A page may lay out a row, or all of them, as a separate table.
  return rows.filter((row) => !holdsRow(row) && !(isInner(row) && row.parentElement?.closest(ITEM_ROW)));
}

/** The rows themselves, if the data has no sub-orders and each row names its own. */
export function joinRows(lines: SubOrder[] | undefined, rows: Element[]): SubOrder[] | undefined {
  if (!lines) return wholeLines(rows.map(readLine));
  const drawn = rows.map((row) => ({ ...readLine(row), text: bare(row.textContent ?? '') }));
  const names = (i: number, { title }: SubOrder): boolean =>
    title !== undefined && drawn[i]?.text.includes(bare(title)) === true;
  const isInOrder = rows.length === lines.length && lines.every((line, i) => !line.title || names(i, line));
  return lines.map((line, i) => {
    const byId = drawn.find(({ id }) => id === line.id);
    const only = drawn.filter((_, at) => names(at, line));
    const isOnly = only.length === 1 && lines.filter(({ title }) => title === line.title).length === 1;
    const found = byId ?? (isInOrder && line.title ? drawn[i] : isOnly ? only[0] : undefined);
    // A row with another number is another line's.
    if (!found || (found.id !== '' && found.id !== line.id)) return line;
    const { text: _, ...row } = found;
    return { ...row, ...line };
  });
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
