import { describe, expect, it } from 'vitest';
import { createPatience, SEEN_MS, type Sight } from './armed';

const there: Sight = { isSeen: true, x: 100, y: 200, width: 180, height: 36 };

describe('when a button may lock', () => {
  it('only after it has been seen, unmoved, long enough', () => {
    const patience = createPatience();
    expect(patience.look(there, 1000)).toBe(false);
    expect(patience.look(there, 1000 + SEEN_MS - 1)).toBe(false);
    expect(patience.look(there, 1000 + SEEN_MS)).toBe(true);
  });

  it.each([
    ['moved', { x: 101 }],
    ['moved down', { y: 230 }],
    ['shrunk', { width: 60 }],
    ['hidden', { isSeen: false }],
  ])('not once it is %s, and then anew', (_, change) => {
    const patience = createPatience();
    patience.look(there, 0);
    expect(patience.look(there, SEEN_MS)).toBe(true);
    expect(patience.look({ ...there, ...change }, SEEN_MS + 10)).toBe(false);
    expect(patience.look(there, SEEN_MS + 20)).toBe(false);
    expect(patience.look(there, 2 * SEEN_MS + 19)).toBe(false);
    expect(patience.look(there, 2 * SEEN_MS + 20)).toBe(true);
  });

  it('does not take the rounding of layout for a move', () => {
    const patience = createPatience();
    patience.look(there, 0);
    expect(patience.look({ ...there, y: 200.4 }, SEEN_MS)).toBe(true);
  });
});
