/**
 * When a button may lock: once it has been seen, unmoved, for a while. Pure; what "seen" means is sight.ts.
 */

export const SEEN_MS = 400;

/** One look at the button. */
export interface Sight {
  isSeen: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Patience {
  /** Takes a look at time `now` (ms, any clock that only goes forward); true: it has been seen long enough. */
  look(sight: Sight, now: number): boolean;
}

export function createPatience(needed = SEEN_MS): Patience {
  let since: number | undefined;
  let last: Sight | undefined;
  return {
    look(sight, now) {
      const isSame = last !== undefined && isAtRest(last, sight);
      last = sight;
      if (!sight.isSeen) since = undefined;
      else if (!isSame || since === undefined) since = now;
      return since !== undefined && now - since >= needed;
    },
  };
}

/** Less than a pixel is the rounding of layout. */
function isAtRest(a: Sight, b: Sight): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < 1);
}
