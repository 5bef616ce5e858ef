import { type Box, boxOf, isInside, probesOf } from './box';
import { isClear, isUpright } from './effects';

/** The frames around a window: another page of the same origin can fade, move, shrink, cut and cover ours in its own. */

/** From the inside out, as far as they may be asked. */
export interface Surrounding {
  frames: HTMLElement[];
  /** No page of another origin is around them. */
  isWhole: boolean;
}

export function framesAround(win: Window): Surrounding {
  const frames: HTMLElement[] = [];
  for (let inner = win; inner !== inner.parent; inner = inner.parent) {
    const frame = frameOf(inner);
    if (!frame) return { frames, isWhole: false };
    frames.push(frame);
  }
  return { frames, isWhole: true };
}

function frameOf(win: Window): HTMLElement | null {
  try {
    return win.frameElement as HTMLElement | null;
  } catch {
    return null;
  }
}

/** Where a box of the framed view is drawn in the view around it; undefined if it is not plainly seen there. */
export function boxOutside(frame: HTMLElement, inner: Box): Box | undefined {
  const view = frame.ownerDocument.defaultView;
  if (!view) return undefined;
  const box = mapped(frame, inner, view);
  const screen = { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
  const root = frame.getRootNode() as Document | ShadowRoot;
  const isOnTop = probesOf(box).every(([x, y]) => root.elementFromPoint(x, y) === frame);
  return isInside(box, screen) && isOnTop && isPlainChain(frame, box, view) ? box : undefined;
}

function mapped(frame: HTMLElement, { x, y, width, height }: Box, view: Window): Box {
  const outer = boxOf(frame);
  const { paddingLeft, paddingTop, paddingRight } = view.getComputedStyle(frame);
  const [left, top, right] = [paddingLeft, paddingTop, paddingRight].map(
    (side) => Number.parseFloat(side) || 0,
  ) as [number, number, number];
  const drawn = outer.width / frame.offsetWidth;
  const content = (frame.clientWidth - left - right) * drawn;
  const scale = content / ((frame as HTMLIFrameElement).contentWindow?.innerWidth ?? Number.NaN);
  return {
    x: outer.x + (frame.clientLeft + left) * drawn + x * scale,
    y: outer.y + (frame.clientTop + top) * drawn + y * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** Nothing above the frame alters or cuts it. */
function isPlainChain(frame: HTMLElement, box: Box, view: Window): boolean {
  if (frame.checkVisibility?.({ visibilityProperty: true }) === false) return false;
  for (let element: Element | null = frame; element; element = parentOf(element)) {
    const style = view.getComputedStyle(element);
    const cuts = element !== frame && !/^visible/.test(style.overflow);
    const isRoot = element === frame.ownerDocument.documentElement || element === frame.ownerDocument.body;
    if (!isClear(style) || !isUpright(style) || (cuts && !isRoot && !isInside(box, boxOf(element))))
      return false;
  }
  return true;
}

/** Up the tree as it is drawn. */
function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}
