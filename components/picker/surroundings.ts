import type { Rect } from '@/utils/messages/views';
import type { Surroundings } from './place';

/** What the picker must know of the page to find its place. It reads, and touches nothing. */

const INPUTS = 'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

export function look(win: Window, anchor: Rect | undefined): Surroundings {
  const doc = win.document;
  const frame = { width: win.innerWidth, height: win.innerHeight };
  return { frame, anchor, panel: anchor && panelAround(doc, anchor, frame), avoid: inputs(doc, frame) };
}

/** Chat inputs in sight. What takes most of the frame is no input to keep free. */
function inputs(doc: Document, frame: Surroundings['frame']): Rect[] {
  return [...doc.querySelectorAll(INPUTS)]
    .map((input) => input.getBoundingClientRect())
    .filter(
      ({ width, height }) => width > 80 && height > 16 && width * height < 0.5 * frame.width * frame.height,
    )
    .filter(({ top, bottom }) => bottom > 0 && top < frame.height)
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
}

/** The narrow, high column around the anchor, such as the order panel of a chat. */
function panelAround(doc: Document, anchor: Rect, frame: Surroundings['frame']): Rect | undefined {
  let element = doc.elementFromPoint(anchor.x + anchor.width / 2, anchor.y + anchor.height / 2);
  let panel: Rect | undefined;
  while (element && element !== doc.body) {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width > frame.width / 2) break;
    if (height >= frame.height * 0.4) panel = { x, y, width, height };
    element = element.parentElement;
  }
  return panel;
}
