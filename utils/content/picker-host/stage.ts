import type { Rect } from '@/utils/messages/views';

/**
 * The window whose document contains the host: the outermost one that this frame can access. Whatever the pages between
 * do to their frames does not affect a host in the outermost top layer.
 */
export interface Stage {
  view: Window & typeof globalThis;
  /** It has no parent page of another origin. */
  isTop: boolean;
  /** Where a box of the frame's own view appears in this one. */
  map(box: Rect): Rect;
}

export function findStage(win: Window): Stage {
  const frames: HTMLElement[] = [];
  let view = win;
  for (let frame = frameOf(view); frame; frame = frameOf(view)) {
    frames.push(frame);
    view = view.parent;
  }
  return {
    view: view as Window & typeof globalThis,
    isTop: view === view.parent,
    map: (box) => frames.reduce(boxOutside, box),
  };
}

function frameOf(win: Window): HTMLElement | null {
  try {
    return win === win.parent ? null : (win.frameElement as HTMLElement | null);
  } catch {
    return null;
  }
}

function boxOutside({ x, y, width, height }: Rect, frame: HTMLElement): Rect {
  const outer = frame.getBoundingClientRect();
  const scale = frame.offsetWidth > 0 ? outer.width / frame.offsetWidth : 1;
  return {
    x: outer.x + (frame.clientLeft + x) * scale,
    y: outer.y + (frame.clientTop + y) * scale,
    width: width * scale,
    height: height * scale,
  };
}
