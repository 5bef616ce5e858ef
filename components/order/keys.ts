/**
 * Keys of a view with orders, for the popup's document and the picker's closed root alike: it goes by marks in the
 * tree, so that whoever hears the key need not know the view.
 *
 *   data-rows          a list; its stops are the `data-row` inside
 *   data-place         lists with one confirm button: A is about all of them
 *   data-key="c"       pressed by that letter
 *   data-focus="r"     focused by that letter; Enter then acts
 *   data-lock          a field in which Enter locks, as in a list; Shift+Enter is a new line
 *   data-form          in its fields Enter presses its `data-enter`, Escape its `data-escape`
 *
 * Letters act only while the focus is inside and not in a field (WCAG 2.1.4).
 */

export interface KeyActions {
  /** Enter in a list. */
  enter?: (event: KeyboardEvent) => void;
  escape?: () => void;
}

type Root = Document | ShadowRoot;

/** Acts on a pressed key; true: it was one of ours, and its default action is off. */
export function pressKey(event: KeyboardEvent, root: Root, actions: KeyActions): boolean {
  if (event.type !== 'keydown' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const active = root.activeElement;
  const isTaken = isField(active) ? actInField(event, active, actions) : act(event, root, actions);
  if (isTaken) event.preventDefault();
  return isTaken;
}

function leave(actions: KeyActions): boolean {
  actions.escape?.();
  return actions.escape !== undefined;
}

function actInField(event: KeyboardEvent, field: Element, actions: KeyActions): boolean {
  const form = field.closest('[data-form]');
  if (event.key === 'Escape') return press(form, '[data-escape]') || leave(actions);
  if (event.key !== 'Enter' || event.shiftKey) return false;
  if (!field.matches('[data-lock]')) return press(form, '[data-enter]');
  actions.enter?.(event);
  return true;
}

function press(scope: ParentNode | null, selector: string): boolean {
  const button = scope?.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
  button?.click();
  return button !== null && button !== undefined;
}

function act(event: KeyboardEvent, root: Root, actions: KeyActions): boolean {
  if (event.key === 'Escape') return leave(actions);
  const key = event.key.toLowerCase();
  const row = root.activeElement?.closest<HTMLElement>('[data-row]');
  const list = row?.closest('[data-rows]') ?? root.querySelector('[data-rows]');
  if (key === 'enter' && row && !isButton(root.activeElement)) {
    actions.enter?.(event);
    return true;
  }
  if (MOVES.includes(event.key)) return move(event.key, row, list);
  if (/^[1-9]$/.test(key)) return !event.repeat && tickNth(list, Number(key));
  if (!/^[a-z/]$/.test(key) || event.repeat) return false;
  const scope = key === 'a' ? (list?.closest('[data-place]') ?? list?.parentElement ?? root) : root;
  return press(scope, `[data-key="${key}"]`) || focusMarked(root, key);
}

function focusMarked(root: Root, key: string): boolean {
  const marked = root.querySelector<HTMLElement>(`[data-focus="${key}"]:not(:disabled)`);
  showFocus(marked);
  return marked !== null;
}

function isButton(element: Element | null): boolean {
  return element instanceof HTMLElement && element.tagName === 'BUTTON';
}

const MOVES = ['ArrowUp', 'ArrowDown', 'Home', 'End'];

function move(key: string, row: HTMLElement | null | undefined, list: Element | null): boolean {
  if (!list || (!row && key !== 'ArrowDown')) return false;
  const stops = stopsOf(list);
  const at = row ? stops.indexOf(row) : -1;
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: stops.length - 1 }[key] ?? at;
  focusRow(stops[Math.min(stops.length - 1, Math.max(0, to))]);
  return true;
}

function tickNth(list: Element | null, n: number): boolean {
  const stop = list ? stopsOf(list)[n - 1] : undefined;
  if (!stop) return false;
  focusRow(stop);
  const box = stop.querySelector('input');
  if (box && !box.disabled) box.click();
  return true;
}

function stopsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')];
}

/** A row's own stop is its checkbox; where that is disabled, the row itself, so that its reason is read. */
export function focusRow(row: HTMLElement | undefined): void {
  if (!row) return;
  const box = row.querySelector('input');
  showFocus(box && !box.disabled ? box : row);
  row.scrollIntoView?.({ block: 'nearest' });
}

/** Focuses, and shows it: in Firefox a focus set by a script is invisible otherwise. */
export function showFocus(element: HTMLElement | null | undefined): void {
  const shown: FocusOptions & { focusVisible: boolean } = { focusVisible: true, preventScroll: true };
  element?.focus(shown);
}

/** Where the focus goes when a list opens: the first lockable row. */
export function focusFirstRow(root: ParentNode): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')];
  const first = rows.find((row) => row.querySelector('input:not(:disabled)')) ?? rows[0];
  focusRow(first);
  return first !== undefined;
}

function isField(element: Element | null): element is Element {
  return element?.matches('textarea, select, input:not([type="checkbox"], [type="radio"])') ?? false;
}
