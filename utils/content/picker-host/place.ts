import type { Offset, Rect } from '@/utils/messages/views';

/** Where the picker goes: beside the order, never over the chat input. Pure geometry in px of the frame. */

export const WIDTH = 400;
export const MARGIN = 12;
const GAP = 8;
const HIGHEST = 640;
/** With less height than this a list is not usable. */
const LOWEST = 320;
/** The picker's usual height: it is placed high enough for this to fit below. */
export const USUAL = 560;
/** With less than this a list shows two or three rows. */
const LOW = 540;
const SMALLEST_FRAME = { width: 360, height: 420 };

export interface Size {
  width: number;
  height: number;
}

export interface Place extends Offset {
  width: number;
  maxHeight: number;
  /** There is so little height that rows have to be lower. */
  isLow: boolean;
}

export interface Surroundings {
  frame: Size;
  /** The launcher. Absent: opened by a key; top right then. */
  anchor?: Rect | undefined;
  /** The column of the page that contains the launcher, if there is one. */
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
    const [free] = freeSpans(candidate, width, frame, avoid);
    if (free) return within(candidate.wantedY, free, candidate.x, width, USUAL);
  }
  return undefined;
}

/**
 * Where the agent has moved it: this far from its default position, but inside the window and over no chat input.
 * `height`: its current height.
 */
export function movedPlace(
  { frame, avoid }: Surroundings,
  own: Place,
  by: Offset,
  height: number = USUAL,
): Place {
  const { width } = own;
  const x = clamp(own.x + by.x, MARGIN, frame.width - MARGIN - width);
  const wantedY = own.y + by.y;
  const column = { x, top: MARGIN, bottom: frame.height - MARGIN };
  const places = freeSpans(column, width, frame, avoid).map((span) =>
    within(wantedY, span, x, width, height),
  );
  const distance = ({ y }: Place): number => Math.abs(y - wantedY);
  return places.sort((a, b) => distance(a) - distance(b))[0] ?? own;
}

interface Column {
  x: number;
  /** The part of the frame that this side may use. */
  top: number;
  bottom: number;
}

interface Candidate extends Column {
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
    // No room beside it: over it, at either edge.
    { ...full, x: most },
    { ...full, x: MARGIN },
  ];
}

interface Span {
  top: number;
  bottom: number;
}

/** The stretches of this column that touch nothing to be avoided and are high enough, the highest first. */
function freeSpans({ x, top, bottom }: Column, width: number, frame: Size, avoid: readonly Rect[]): Span[] {
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
  const heightOf = (span: Span): number => span.bottom - span.top;
  return spans.filter((span) => heightOf(span) >= LOWEST).sort((a, b) => heightOf(b) - heightOf(a));
}

function within(wantedY: number, { top, bottom }: Span, x: number, width: number, height: number): Place {
  const y = clamp(wantedY, top, bottom - Math.max(LOWEST, height));
  return {
    x: Math.round(x),
    y: Math.round(y),
    width,
    maxHeight: Math.floor(Math.min(HIGHEST, bottom - Math.round(y))),
    isLow: bottom - top < LOW,
  };
}

/** If there is no room between them, the lower limit counts. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
