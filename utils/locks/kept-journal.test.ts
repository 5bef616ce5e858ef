import { describe, expect, it } from 'vitest';
import type { Journal } from '@/utils/locks/journal';
import { answered } from '@/utils/locks/testing/samples';
import { createKeptJournal } from './kept-journal';

describe('a disk that does not answer', () => {
  it('hides no outcome from any reader', async () => {
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
