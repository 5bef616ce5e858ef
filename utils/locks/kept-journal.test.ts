import { describe, expect, it } from 'vitest';
import type { Journal } from './journal';
import { createKeptJournal } from './kept-journal';
import { answered } from './testing/samples';

describe('a disk that does not answer', () => {
  it('hides no outcome from anybody', async () => {
    const silent = {
      put: () => new Promise(() => {}),
      get: () => new Promise(() => {}),
    } as unknown as Journal;
    const journal = createKeptJournal(silent, () => () => {});
    const lock = answered({ outcome: 'locked' });
    void journal.keep(lock);
    expect(await journal.get(lock.requestId)).toEqual(lock);
    expect(journal.hasUnwritten()).toBe(true);
  });
});
