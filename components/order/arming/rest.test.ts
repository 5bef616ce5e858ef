import { beforeEach, describe, expect, it } from 'vitest';
import { createRest, type Look, OTHER_REST_MS, OWN_REST_MS, type Rest } from './rest';

const SEEN: Look = { isSeen: true, x: 10, y: 20, width: 200, height: 36 };
const HIDDEN: Look = { ...SEEN, isSeen: false };
const ORDER = { chosen: '["1"]', given: 'order' };

let rest: Rest;

/** Armed at time 0. */
beforeEach(() => {
  rest = createRest();
  rest.subject(ORDER, -5000);
  rest.look(SEEN, -5000);
  rest.look(SEEN, 0);
  expect(rest.left(0)).toBe(0);
});

describe('rest', () => {
  it('counts from when the button is first visible, and not before', () => {
    rest = createRest();
    rest.subject(ORDER, 0);
    expect(rest.left(5000)).toBeUndefined();
    rest.look(SEEN, 5000);
    expect(rest.left(5000)).toBe(OTHER_REST_MS);
    expect(rest.left(5999)).toBe(1);
    expect(rest.left(6000)).toBe(0);
  });

  it('takes 400 ms after a choice of the agent, 1 s after other changes', () => {
    rest.subject({ ...ORDER, chosen: '["1","2"]' }, 100);
    expect(rest.left(100)).toBe(OWN_REST_MS);
    expect(rest.left(500)).toBe(0);
    rest.subject({ chosen: '["1"]', given: 'another title' }, 600);
    expect(rest.left(600)).toBe(OTHER_REST_MS);
  });

  it('a choice in the middle of a longer rest does not shorten it', () => {
    rest.disturb(100);
    rest.subject({ ...ORDER, chosen: '[]' }, 200);
    expect(rest.left(200)).toBe(900);
  });

  it('the same content again is no change', () => {
    const before = rest.round();
    rest.subject({ ...ORDER }, 100);
    rest.look({ ...SEEN, x: SEEN.x + 0.4 }, 100);
    expect([rest.left(100), rest.round()]).toEqual([0, before]);
  });

  it.each(['x', 'y', 'width', 'height'] as const)('a change of %s is one', (side) => {
    rest.look({ ...SEEN, [side]: SEEN[side] + 1 }, 100);
    expect(rest.left(100)).toBe(OTHER_REST_MS);
  });

  it('a line that the agent’s own choice adds above the button is part of that choice', () => {
    rest.subject({ ...ORDER, chosen: '[]' }, 100);
    rest.look({ ...SEEN, y: 38 }, 150);
    expect(rest.left(150)).toBe(OWN_REST_MS);
    rest.look({ ...SEEN, y: 20 }, 600);
    expect(rest.left(600)).toBe(OTHER_REST_MS);
  });

  it('hidden for a moment it starts again, and is another round at once', () => {
    const before = rest.round();
    rest.look(HIDDEN, 100);
    expect(rest.left(100)).toBeUndefined();
    expect(rest.round()).not.toBe(before);
    rest.look(SEEN, 101);
    expect(rest.left(101)).toBe(OTHER_REST_MS);
  });
});
