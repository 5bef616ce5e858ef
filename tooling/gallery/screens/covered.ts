/** Finds controls that are covered by another element, so that a press goes elsewhere. */

/** Meant to cover the rest. */
const OVER = 'dialog, .hp-drawer, .ol-toasts, .opt-save-bar';
const CONTROLS = 'button, input, select, textarea, a[href], summary, [tabindex="0"]';

export function covered(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((control) => {
    const top = control.checkVisibility() ? topAt(control) : undefined;
    if (!top || isSame(control, top) || top.closest(OVER)?.contains(control) === false) return [];
    if (scrollsAway(control, top)) return [];
    const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
    return [`covered by ${top.tagName.toLowerCase()}.${top.className}: “${name.trim().slice(0, 40)}”`];
  });
}

/** The topmost element in the middle of its visible part; undefined: no part of it is visible. */
function topAt(control: HTMLElement): Element | undefined {
  let { left, right, top, bottom } = control.getBoundingClientRect();
  for (let each = control.parentElement; each; each = each.parentElement) {
    if (getComputedStyle(each).overflow === 'visible') continue;
    const edge = each.getBoundingClientRect();
    [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
  }
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isInSight = right - left > 2 && bottom - top > 2 && x < innerWidth && y < innerHeight;
  return (isInSight && document.elementFromPoint(x, y)) || undefined;
}

function isSame(control: HTMLElement, top: Element): boolean {
  return control.contains(top) || top.contains(control) || top.closest('label')?.contains(control) === true;
}

/** What sticks to an edge of the same list: the control scrolls out from under it. */
function scrollsAway(control: HTMLElement, top: Element): boolean {
  let isStuck = false;
  for (let each: Element | null = top; each; each = each.parentElement) {
    const { position, overflowY } = getComputedStyle(each);
    isStuck ||= position === 'sticky';
    if (isStuck && /auto|scroll/.test(overflowY)) return each.contains(control);
  }
  return false;
}
