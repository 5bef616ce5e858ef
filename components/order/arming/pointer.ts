/** Whether a press comes from a user who looks at the button: pure rules about the pointer. */

/** The pointer must have moved this far on an armed button (px): one that merely rested there presses nothing. */
const MOVE_PX = 3;

export interface Pointer {
  move(at: { clientX: number; clientY: number }, isOnButton: boolean): void;
  /** The button was armed again: earlier pointer actions do not count. */
  rearm(): void;
  hasMoved(): boolean;
}

interface Spot {
  x: number;
  y: number;
}

/**
 * A pointer that was never seen in this view has come from outside when it moves: neither browser reports a movement
 * when a view appears under a resting pointer.
 */
export function createPointer(): Pointer {
  let last: Spot | undefined;
  let from: Spot | undefined;
  let moved = false;
  return {
    move({ clientX: x, clientY: y }, isOnButton) {
      last = { x, y };
      if (isOnButton && (!from || Math.hypot(x - from.x, y - from.y) >= MOVE_PX)) moved = true;
      from ??= last;
    },
    rearm() {
      from = last;
      moved = false;
    },
    hasMoved: () => moved,
  };
}
