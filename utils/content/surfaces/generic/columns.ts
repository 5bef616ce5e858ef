import { readFlow } from '../flow';
import { gridOf, tableRows, textOf } from '../grid';
import type { LabelledId } from '../labels';
import { labelIn } from '../order-label';
import { isOtherPlatforms } from '../platforms';
import { wholeNumber } from '../whole-number';

/** Numbers in the columns of tables: whole cells below a heading 订单号 or 子订单号. */

export interface Placed extends LabelledId {
  /** Its position among the page's other numbers. */
  place: Node;
}

/**
 * A missing number has an empty id: for a sub-order it means that its order's lines are not all known, for an order
 * that what follows belongs to no order.
 */
export function columnIds(body: Element): Placed[] {
  const tables = [...body.querySelectorAll('table')];
  const ids = tables.flatMap(idsIn);
  if (ids.length === 0) return ids;
  const isOthers = isOtherPlatforms(body, readFlow(body), true);
  // What follows another platform's number belongs to none of our orders.
  return ids.map((placed) => (placed.id && isOthers(placed.place) ? { ...placed, id: '' } : placed));
}

function idsIn(table: Element): Placed[] {
  const rows = tableRows(table);
  const [head = [], ...grid] = gridOf(rows);
  const column = (named: string): number => head.findIndex((cell) => labelIn(textOf(cell)) === named);
  const [mainAt, subAt] = [column('order'), column('sub-order')];
  return grid.flatMap((cells, y) => {
    const place = rows[y + 1] ?? table;
    const idAt = (x: number, isSub: boolean): Placed[] => {
      const cell = cells[x];
      return cell
        ? [{ id: wholeNumber(cell) ?? '', isSub, anchor: cell.lastElementChild ?? cell, place }]
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
