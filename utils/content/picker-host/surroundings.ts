import type { Rect } from '@/utils/messages/views';
import type { Size, Surroundings } from './place';
import type { Stage } from './stage';

/** What the host must know of the page to find its place. Read-only. */

const INPUTS = 'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

/** `anchor` is in the coordinates of `win`; the result is in those of the stage. */
export function look(win: Window, { view, map }: Stage, anchor: Rect | undefined): Surroundings {
  const panel = anchor && panelAround(win.document, anchor, sizeOf(win));
  const outer = view === win ? [] : inputs(view.document, sizeOf(view));
  return {
    frame: sizeOf(view),
    anchor: anchor && map(anchor),
    panel: panel && map(panel),
    avoid: [...inputs(win.document, sizeOf(win)).map(map), ...outer],
  };
}

function sizeOf({ innerWidth: width, innerHeight: height }: Window): Size {
  return { width, height };
}

/** Visible chat inputs. What takes most of the frame is no input to keep free. */
function inputs(doc: Document, frame: Size): Rect[] {
  return [...doc.querySelectorAll(INPUTS)].flatMap((field) => {
    const own = field.getBoundingClientRect();
    const { width, height, top, bottom } = own;
    const isInput = width > 80 && height > 16 && width * height < 0.5 * frame.width * frame.height;
    return isInput && bottom > 0 && top < frame.height ? [boxAround(field, own)] : [];
  });
}

/** What is drawn around a field belongs to it: its edge, its padding, its row of buttons. */
const AROUND_FIELD = 96;

function boxAround(field: Element, own: DOMRect): Rect {
  let box = own;
  for (let around = field.parentElement; around; around = around.parentElement) {
    const next = around.getBoundingClientRect();
    if (next.height > own.height + AROUND_FIELD) break;
    if (next.height >= box.height) box = next;
  }
  const { x, y, width, height } = box;
  return { x, y, width, height };
}

/** The narrow, high column around the anchor, such as the order panel of a chat. */
function panelAround(doc: Document, anchor: Rect, frame: Size): Rect | undefined {
  // A launcher that is scrolled out of view is in the same column as what is visible there.
  const y = Math.min(frame.height - 1, Math.max(0, anchor.y + anchor.height / 2));
  // Not the picker, which the agent may have moved over it.
  const isOfPage = (each: Element): boolean => !each.matches(':popover-open');
  let element = doc.elementsFromPoint(anchor.x + anchor.width / 2, y).find(isOfPage) ?? null;
  let panel: Rect | undefined;
  while (element && element !== doc.body) {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width > frame.width / 2) break;
    if (height >= frame.height * 0.4) panel = { x, y, width, height };
    element = element.parentElement;
  }
  return panel;
}
