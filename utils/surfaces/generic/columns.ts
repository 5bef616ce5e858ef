import { isOrderId, plainText } from '@/utils/orders/ids';
import type { LabelledId } from '../labels';

/** Numbers in the columns of tables: whole cells below a heading 订单号 or 子订单号. */

export interface Placed extends LabelledId {
  /** Where it stands among the page's other numbers. */
  place: Node;
}

const MAIN = /^\s*[主父]?(?:订单|交易)(?:编号|号码|号)\s*$/;
const SUB = /^\s*子订单(?:编号|号码|号)?\s*$/;
const MOST_SPAN = 100;

/**
 * A number that is missing has an empty id: a sub-order's says that its order's lines are not all known, an order's
 * that what follows is nobody's.
 */
export function columnIds(body: Element): Placed[] {
  return [...body.querySelectorAll('table')].flatMap(idsIn);
}

function idsIn(table: Element): Placed[] {
  const rows = [...table.querySelectorAll('tr')];
  const [head = [], ...grid] = gridOf(rows);
  const column = (word: RegExp): number => head.findIndex((cell) => word.test(textOf(cell)));
  const [mainAt, subAt] = [column(MAIN), column(SUB)];
  return grid.flatMap((cells, y) => {
    const place = rows[y + 1] ?? table;
    const idAt = (x: number, isSub: boolean): Placed[] => {
      const cell = cells[x];
      const text = textOf(cell);
      return cell
        ? [{ id: isOrderId(text) ? text : '', isSub, anchor: cell.lastElementChild ?? cell, place }]
        : [];
    };
    return inOrder(idAt(mainAt, false), idAt(subAt, true));
  });
}

function inOrder(main: Placed[], sub: Placed[]): Placed[] {
  const isNobodys = main[0]?.id === '';
  if (!isNobodys) return [...main, ...sub];
  return sub[0]?.id ? [{ ...sub[0], id: '' }, ...main] : [];
}

function textOf(cell: Element | undefined): string {
  return plainText(cell?.textContent ?? '').trim();
}

/** The cells at their places: a cell that spans rows stands in each of them, and the others move over. */
function gridOf(rows: Element[]): Element[][] {
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
