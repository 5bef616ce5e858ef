import { describe, expect, it } from 'vitest';
import { createPointer } from './pointer';

const at = (clientX: number, clientY = 10) => ({ clientX, clientY });

describe('a pointer', () => {
  it('that merely rested on the button while it was armed presses nothing', () => {
    const pointer = createPointer();
    pointer.move(at(50), true);
    pointer.rearm();
    expect(pointer.hasMoved()).toBe(false);
    pointer.move(at(52), true);
    expect(pointer.hasMoved()).toBe(false);
    pointer.move(at(53), true);
    expect(pointer.hasMoved()).toBe(true);
  });

  it('ignores what it did before arming', () => {
    const pointer = createPointer();
    pointer.move(at(10), true);
    pointer.move(at(90), true);
    pointer.rearm();
    expect(pointer.hasMoved()).toBe(false);
  });

  it('that comes to the button from elsewhere has moved', () => {
    const pointer = createPointer();
    pointer.move(at(300), false);
    pointer.rearm();
    expect(pointer.hasMoved()).toBe(false);
    pointer.move(at(50), true);
    expect(pointer.hasMoved()).toBe(true);
  });

  it('that moves only beside the button has not', () => {
    const pointer = createPointer();
    pointer.rearm();
    pointer.move(at(300), false);
    pointer.move(at(200), false);
    expect(pointer.hasMoved()).toBe(false);
  });

  it('that moves for the first time has come from outside: a frame that appears under it gets no event', () => {
    const pointer = createPointer();
    pointer.rearm();
    pointer.move(at(50), true);
    expect(pointer.hasMoved()).toBe(true);
    pointer.rearm();
    pointer.move(at(52), true);
    expect(pointer.hasMoved()).toBe(false);
  });

  it('that moves a little at a time has moved, even if it turns', () => {
    const pointer = createPointer();
    pointer.move(at(50), true);
    pointer.rearm();
    for (const x of [51, 52, 51]) pointer.move(at(x), true);
    expect(pointer.hasMoved()).toBe(false);
    for (const x of [52, 53]) pointer.move(at(x), true);
    expect(pointer.hasMoved()).toBe(true);
  });
});
