import { useState } from 'preact/hooks';
import { showFocus, shown } from './use-hotkeys';

/** A list of rows as one tab stop: arrows move inside it. */

export interface RovingRow {
  /** Whether this is the row of the list that Tab reaches. */
  isStop: boolean;
  /** Props of the row's element. */
  props: { 'data-row': string; onFocusCapture: () => void };
}

interface RovingRows {
  /** Props of the list's element. */
  list: { 'data-rows': true };
  row: (id: string) => RovingRow;
}

/** @param first the tab stop until a row has been focused */
export function useRovingRows(ids: readonly string[], first: string | undefined): RovingRows {
  const [current, setCurrent] = useState<string>();
  const stop = current !== undefined && ids.includes(current) ? current : first;
  return {
    list: { 'data-rows': true },
    row: (id) => ({
      isStop: id === stop,
      props: { 'data-row': id, onFocusCapture: () => setCurrent(id) },
    }),
  };
}

/** The row that a key leads to from row `from` (-1: before the first); undefined for other keys or without rows. */
export function indexAfter(key: string, from: number, count: number, page = 1): number | undefined {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
    PageDown: from + page,
    PageUp: from - page,
  }[key];
  if (to === undefined || count === 0) return undefined;
  return Math.min(count - 1, Math.max(0, to));
}

/** The row that contains an element. */
export function rowAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-row]') ?? null;
}

/** The list of a row; without a row, the first list in `scope`. */
export function listOf(row: Element | null, scope: ParentNode): HTMLElement | undefined {
  return row?.closest<HTMLElement>('[data-rows]') ?? shown(scope, '[data-rows]')[0];
}

/** Handles an arrow, Home or End in `row` or, for ↓, before the list. True if it was such a key. */
export function moveInRows(key: string, row: HTMLElement | null, list: Element | undefined): boolean {
  if (!MOVES.includes(key) || !list || (!row && key !== 'ArrowDown')) return false;
  const rows = shown(list, '[data-row]');
  const to = indexAfter(key, row ? rows.indexOf(row) : -1, rows.length);
  if (to !== undefined) focusRow(rows[to]);
  return true;
}

const MOVES = ['ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Ticks the nth row, from 1, and focuses it. False if there is none. */
export function tickNth(list: Element | undefined, n: number): boolean {
  const row = shown(list, '[data-row]')[n - 1];
  if (!row) return false;
  focusRow(row);
  const box = row.querySelector('input');
  if (box && !box.matches(':disabled')) box.click();
  return true;
}

/** Where the focus goes when a list opens: the first row that can be ticked. */
export function focusFirstRow(scope: ParentNode): boolean {
  const rows = shown(scope, '[data-row]');
  const first = rows.find((row) => row.querySelector('input:not(:disabled)')) ?? rows[0];
  focusRow(first);
  return first !== undefined;
}

/** Focuses the row's checkbox or, if that is disabled, the row itself, so that the reason is read out. */
function focusRow(row: HTMLElement | undefined): void {
  if (!row) return;
  const box = row.querySelector('input');
  showFocus(box && !box.matches(':disabled') ? box : row);
  row.scrollIntoView?.({ block: 'nearest' });
}
