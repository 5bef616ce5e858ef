import type { Rect } from '@/utils/messages/views';

/** Where the picker stands: beside the order, never over the chat input. Pure geometry in px of the frame. */

export const WIDTH = 400;
export const MARGIN = 12;
const GAP = 8;
const HIGHEST = 640;
/** Below this a list is no list. */
const LOWEST = 320;
/** What the picker takes as a rule: it is put so high that this fits below. */
const USUAL = 520;
const SMALLEST_FRAME = { width: 360, height: 420 };

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  maxHeight: number;
}

export interface Surroundings {
  frame: Size;
  /** The launcher. Absent: opened by a key; top right then. */
  anchor?: Rect | undefined;
  /** The column of the page that holds the launcher, where there is one. */
  panel?: Rect | undefined;
  /** Chat inputs. */
  avoid: readonly Rect[];
}

/** Undefined: there is no room here, the popup takes over. */
export function place({ frame, anchor, panel, avoid }: Surroundings): Place | undefined {
  if (frame.width < SMALLEST_FRAME.width || frame.height < SMALLEST_FRAME.height) return undefined;
  const width = Math.min(WIDTH, frame.width - 2 * MARGIN);
  const from = anchor ?? { x: frame.width - MARGIN, y: MARGIN, width: 0, height: 0 };
  for (const candidate of candidates(from, panel, width, frame)) {
    const free = freeSpan(candidate, width, frame, avoid);
    if (free) return within(candidate.wantedY, free, candidate.x, width);
  }
  return undefined;
}

interface Candidate {
  x: number;
  /** The part of the frame that this side may use. */
  top: number;
  bottom: number;
  wantedY: number;
}

function candidates(anchor: Rect, panel: Rect | undefined, width: number, frame: Size): Candidate[] {
  const most = frame.width - MARGIN - width;
  const full = { top: MARGIN, bottom: frame.height - MARGIN, wantedY: anchor.y - 2 * MARGIN };
  const beside = [panel, anchor].flatMap((box) =>
    box ? [box.x - GAP - width, box.x + box.width + GAP] : [],
  );
  const aligned = Math.min(most, Math.max(MARGIN, anchor.x));
  const below = anchor.y + anchor.height + GAP;
  return [
    ...beside.filter((x) => x >= MARGIN && x <= most).map((x) => ({ ...full, x })),
    { x: aligned, top: below, bottom: full.bottom, wantedY: below },
    { x: aligned, top: full.top, bottom: anchor.y - GAP, wantedY: full.top },
    // Nowhere beside it: over it, at either edge.
    { ...full, x: most },
    { ...full, x: MARGIN },
  ];
}

interface Span {
  top: number;
  bottom: number;
}

/** The highest stretch of this column that touches nothing to be avoided. */
function freeSpan(
  { x, top, bottom }: Candidate,
  width: number,
  frame: Size,
  avoid: readonly Rect[],
): Span | undefined {
  const inTheWay = avoid
    .filter((box) => box.x < x + width && box.x + box.width > x)
    .sort((a, b) => a.y - b.y);
  const spans: Span[] = [];
  let start = top;
  for (const box of inTheWay) {
    spans.push({ top: start, bottom: Math.min(bottom, box.y - GAP) });
    start = Math.max(start, box.y + box.height + GAP);
  }
  spans.push({ top: start, bottom: Math.min(bottom, frame.height - MARGIN) });
  const best = spans.sort((a, b) => b.bottom - b.top - (a.bottom - a.top))[0];
  return best && best.bottom - best.top >= LOWEST ? best : undefined;
}

function within(wantedY: number, { top, bottom }: Span, x: number, width: number): Place {
  const y = Math.max(top, Math.min(wantedY, bottom - USUAL));
  return { x: Math.round(x), y: Math.round(y), width, maxHeight: Math.floor(Math.min(HIGHEST, bottom - y)) };
}
