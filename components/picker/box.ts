/** Places in one view, in its CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

export function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
}

/** Less than a pixel is the rounding of layout. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x > outer.x - 1 &&
    inner.y > outer.y - 1 &&
    inner.x + inner.width < outer.x + outer.width + 1 &&
    inner.y + inner.height < outer.y + outer.height + 1
  );
}

/** Share of the side at which the corners are probed. */
const INSET = 0.06;

/** The middle, the corners and the middles of the sides. */
export function probesOf({ x, y, width, height }: Box): [x: number, y: number][] {
  return [0.5, INSET, 1 - INSET].flatMap((across) =>
    [0.5, 2 * INSET, 1 - 2 * INSET].map((down): [number, number] => [x + width * across, y + height * down]),
  );
}
