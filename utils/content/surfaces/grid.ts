import { plainText } from '@/utils/domain/ids';

/** The cells of a table by position. */

const MOST_SPAN = 100;

/** With its headings, which a list with a fixed head draws as a table of their own. */
export function tableRows(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')];
  return [...headAbove(table, rows[0]), ...rows];
}

/** The one row of the table right above: without numbers, and with as many cells, or one more above a scroll bar. */
function headAbove(table: Element, row: Element | undefined): Element[] {
  let part: Element | null = table;
  while (part && !part.previousElementSibling) part = part.parentElement;
  const above = [...(part?.previousElementSibling?.querySelectorAll('tr') ?? [])];
  const more = (above[0]?.childElementCount ?? 0) - (row?.childElementCount ?? 0);
  const isHead = above.length === 1 && !/[0-9]{8}/.test(above[0]?.textContent ?? '');
  return isHead && (more === 0 || more === 1) ? above : [];
}

export function textOf(cell: Element | undefined): string {
  return plainText(cell?.textContent ?? '').trim();
}

/** A cell that spans rows is in each of them, and shifts the others. */
export function gridOf(rows: Element[]): Element[][] {
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children) {
      while (grid[y]?.[x]) x += 1;
      for (const line of grid.slice(y, y + span(cell, 'rowspan')))
        for (let i = 0; i < span(cell, 'colspan'); i++) line[x + i] = cell;
    }
  });
  return grid;
}

function span(cell: Element, name: string): number {
  return Math.min(Number(cell.getAttribute(name)) || 1, MOST_SPAN);
}
