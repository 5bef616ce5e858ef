import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { unusedWords } from './words-in-use';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A text missing in one language does not compile. */
it('every text of the catalogues is used somewhere', { timeout: 120_000 }, () => {
  expect(unusedWords(root)).toEqual([]);
});
