import type { PickerSays } from '@/utils/messages/picker-channel';
import type { Offset } from '@/utils/messages/views';
import { movedPlace, type Place, place, type Surroundings } from './place';

/**
 * The picker where the agent has put it. Only messages of its own frame over the private channel move it; the offset
 * from its default position is stored, so that it fits any window.
 */
export interface KeptOffset {
  get(): Offset | undefined;
  keep(offset: Offset | undefined): void;
}

export type Moving = Extract<PickerSays, { say: 'move' | 'move-back' }>;

interface Standing {
  place(): Place | undefined;
  height(): number;
}

export interface PickerMoving {
  /** For an opening or a new size of the window; undefined: there is no room. */
  place(around: Surroundings): Place | undefined;
  /** Undefined: it is not placed. */
  move(standing: Standing, around: Surroundings, how: Moving): Place | undefined;
}

export function createMoving(kept: KeptOffset): PickerMoving {
  return {
    place(around) {
      const own = place(around);
      const offset = kept.get();
      return own && offset ? movedPlace(around, own, offset) : own;
    },
    move(standing, around, how) {
      const own = place(around);
      const now = standing.place();
      if (!own || !now) return undefined;
      if (how.say === 'move-back') {
        if (kept.get()) kept.keep(undefined);
        return own;
      }
      if (!Number.isFinite(how.x) || !Number.isFinite(how.y)) return undefined;
      const by = { x: now.x + how.x - own.x, y: now.y + how.y - own.y };
      const next = movedPlace(around, own, by, standing.height());
      if (how.isDone) kept.keep({ x: next.x - own.x, y: next.y - own.y });
      return next;
    },
  };
}
