import { describe, expect, it, vi } from 'vitest';
import type { Offset } from '@/utils/messages/views';
import { createMoving } from './moving';
import type { Place, Surroundings } from './place';

const around: Surroundings = {
  frame: { width: 1440, height: 900 },
  anchor: { x: 1352, y: 172, width: 56, height: 24 },
  panel: { x: 1116, y: 48, width: 324, height: 852 },
  avoid: [],
};

function stage(kept?: Offset) {
  const keep = vi.fn((offset: Offset | undefined) => {
    kept = offset;
  });
  const moving = createMoving({ get: () => kept, keep });
  let spot = moving.place(around);
  const move = (x: number, y: number, isDone: boolean) => {
    const next = moving.move({ place: () => spot, height: () => 500 }, around, { say: 'move', x, y, isDone });
    spot = next ?? spot;
    return next;
  };
  return { moving, keep, move, spot: () => spot as Place };
}

describe('moving the picker', () => {
  it('continues from its current position, and stores the offset only once it is released', () => {
    const { move, keep, spot, moving } = stage();
    const own = spot();
    move(-100, 10, false);
    move(-50, 5, false);
    expect(keep).not.toHaveBeenCalled();
    move(0, 0, true);
    expect(spot()).toMatchObject({ x: own.x - 150, y: own.y + 15 });
    expect(keep).toHaveBeenCalledExactlyOnceWith({ x: -150, y: 15 });
    expect(moving.place(around)).toMatchObject({ x: own.x - 150, y: own.y + 15 });
  });

  it('stores no more than what the window allowed', () => {
    const { move, keep, spot } = stage();
    const own = spot();
    move(-9_000, 0, true);
    expect(keep).toHaveBeenCalledWith({ x: 12 - own.x, y: 0 });
  });

  it('is put back, and that is stored too', () => {
    const { moving, keep, spot } = stage({ x: -150, y: 15 });
    const standing = { place: spot, height: () => 500 };
    const back = moving.move(standing, around, { say: 'move-back' });
    expect(back).toMatchObject({ x: 708 });
    expect(keep).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('rejects invalid numbers, and moves nothing that has no position', () => {
    const { moving, move, keep } = stage();
    expect(move(Number.NaN, 0, true)).toBeUndefined();
    const nowhere = { place: () => undefined, height: () => 500 };
    expect(moving.move(nowhere, around, { say: 'move', x: 1, y: 1, isDone: true })).toBeUndefined();
    expect(keep).not.toHaveBeenCalled();
  });
});
