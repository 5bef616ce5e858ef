import { describe, expect, it } from 'vitest';
import { doubtIn, knownNumbers } from './doubts';
import { bare, bedding, lamp, popupView, unknownLock } from './testing/samples';

const KNOWN = '4512773019268853117';
const NEAR = '4512773019266853117';
const SWAPPED = '4512773019268853171';
const ROUNDED = '4512773019268850000';
const OTHER = '4512690374418027645';

describe('numbers in doubt', () => {
  it.each([NEAR, SWAPPED])('%s: one digit off a known one', (id) => {
    expect(doubtIn([OTHER, id], [KNOWN], [])).toEqual({ id, known: KNOWN });
    expect(doubtIn([id], [KNOWN], [id])).toBeUndefined();
  });

  it('does not ask about a known number, or one pasted together with the similar one', () => {
    expect(doubtIn([KNOWN, OTHER], [KNOWN, NEAR], [])).toBeUndefined();
    expect(doubtIn([KNOWN, NEAR], [KNOWN], [])).toBeUndefined();
    expect(doubtIn([NEAR], [], [])).toBeUndefined();
  });

  it('asks about a number that looks rounded, but not if an order has it', () => {
    expect(doubtIn([ROUNDED], [], [])).toEqual({ id: ROUNDED });
    expect(doubtIn([ROUNDED], [ROUNDED], [])).toBeUndefined();
  });

  it('knows the orders of the page, of the last look-up and of locks', () => {
    const view = popupView({
      page: { orders: [bedding] },
      lastLookUp: lamp,
      openQuestions: [{ ...unknownLock, tid: bare.tid }],
      underWay: [],
      recent: [],
    });
    expect(knownNumbers(view)).toEqual([bedding.tid, lamp.tid, bare.tid]);
    expect(knownNumbers(undefined)).toEqual([]);
  });
});
