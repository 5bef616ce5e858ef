import { send } from '@/utils/messages/client';
import type { Offset, PageAnswer } from '@/utils/messages/views';
import type { KeptOffset } from '../picker-host/moving';

/**
 * How far the agent has moved the picker on the page's surface. A move made in this page outlives the answers of the
 * background: an answer is shown again and again, and may be older than the move.
 */
export interface PickerOffset extends KeptOffset {
  /** Takes over what the background has stored. */
  heard(answer: PageAnswer): void;
}

export function createPickerOffset(surface: () => string | undefined): PickerOffset {
  const moved = new Map<string, Offset | undefined>();
  let stored: Offset | undefined;

  return {
    heard({ pickerOffset }) {
      stored = pickerOffset;
    },
    get() {
      const name = surface();
      return name !== undefined && moved.has(name) ? moved.get(name) : stored;
    },
    keep(offset) {
      const name = surface();
      if (name === undefined) return;
      moved.set(name, offset);
      void send('detector/keep-offset', { surface: name, ...(offset && { offset }) });
    },
  };
}
