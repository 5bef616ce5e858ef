import {
  focusMarked,
  pressFirst,
  pressMarked,
  showFocus,
  shown,
  useHotkeys,
} from '@/components/ui/use-hotkeys';
import { focusFirstRow, listOf, moveInRows, rowAt, tickNth } from '@/components/ui/use-roving-rows';

/**
 * Keys of a view with orders, the same in popup and picker. Besides rows (`useRovingRows`) and letters (`pressedBy`,
 * `focusedBy`) they know
 *
 *   data-place         lists with one confirm button: A applies to all of them
 *   data-key="shift+1" pressed by Shift and that digit; a digit alone ticks a row, and presses if there is none
 *   data-lock          a field in which Enter locks, as in a list; Shift+Enter is a new line
 *   data-form          in its fields Enter presses its `data-enter`, Escape its `data-escape`
 */

interface OrderKeys {
  /** Comes before all others. True: the key was handled. */
  before?: (event: KeyboardEvent) => boolean;
  /** Enter in a list. */
  enter: (event: KeyboardEvent) => void;
  escape?: (() => void) | undefined;
}

/** Handles them while the view is rendered. `keys` is read at each press. */
export function useOrderKeys(keys: () => OrderKeys): void {
  useHotkeys((event) => {
    const actions = keys();
    if (actions.before?.(event)) return true;
    // A held Enter is not a second press.
    if (event.key === 'Enter' && event.repeat) return true;
    const active = shownOnly(document.activeElement);
    return isField(active) ? actInField(event, active, actions) : act(event, active, actions);
  });
}

function leave(actions: OrderKeys): boolean {
  actions.escape?.();
  return actions.escape !== undefined;
}

function actInField(event: KeyboardEvent, field: Element, actions: OrderKeys): boolean {
  const form = field.closest('[data-form]');
  if (event.key === 'Escape') return pressFirst(form, '[data-escape]') || leave(actions);
  if (event.key !== 'Enter' || event.shiftKey) return false;
  if (!field.matches('[data-lock]')) return pressFirst(form, '[data-enter]');
  actions.enter(event);
  return true;
}

function act(event: KeyboardEvent, active: Element | null, actions: OrderKeys): boolean {
  if (event.key === 'Escape') return leave(actions);
  const key = event.key.toLowerCase();
  const row = rowAt(active);
  const place = placeOf(active) ?? shown(document, '[data-place]')[0];
  const list = listOf(row, place ?? document);
  if (key === 'enter' && row && !isButton(active)) {
    actions.enter(event);
    return true;
  }
  if (moveInRows(event.key, row, list)) return true;
  if (event.repeat) return false;
  const [, digit] = (event.shiftKey && /^Digit([1-9])$/.exec(event.code)) || [];
  if (digit) return pressNearest(active, place ?? document, `shift+${digit}`);
  if (/^[1-9]$/.test(key)) return tickNth(list, Number(key)) || pressNearest(active, place ?? document, key);
  if (!/^[a-z/]$/.test(key)) return false;
  if (OF_ONE_ORDER.includes(key)) return pressNearest(active, place ?? document, key);
  return pressMarked(document, key) || focusMarked(document, key);
}

/** Letters that tick or answer: never for an order other than the one that has the focus. */
const OF_ONE_ORDER = ['a', 'y', 'n'];

function pressNearest(active: Element | null, scope: ParentNode, key: string): boolean {
  const around: Element[] = [];
  for (let at = active; at && at !== scope && scope.contains(at); at = at.parentElement) around.push(at);
  return [...around, scope].some((each) => pressMarked(each, key));
}

/** The order, or the list of orders, that contains an element: its keys apply to no other. */
export function placeOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-place]') ?? null;
}

/** Firefox leaves the focus on an element that is folded away. */
function shownOnly(element: Element | null): Element | null {
  return element?.closest('[hidden]') ? null : element;
}

function isButton(element: Element | null): boolean {
  return element instanceof HTMLElement && element.tagName === 'BUTTON';
}

/** The first order on the screen: its first lockable row, else what can be done about it. Never another order's row. */
export function focusFirstPlace(root: ParentNode): void {
  const [place] = shown(root, '[data-place]');
  if (!place) return;
  // Rows of a shop that is not set up take no focus.
  if (focusFirstRow(place) && place.querySelector(':focus')) return;
  showFocus(shown(place, 'button:not(:disabled), input:not(:disabled), textarea')[0]);
}

function isField(element: Element | null): element is Element {
  return element?.matches('textarea, select, input:not([type="checkbox"], [type="radio"])') ?? false;
}
