// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { unusedWords } from './words-in-use';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A word that is missing in a language does not compile. */
it('every word of the catalogues is read somewhere', { timeout: 120_000 }, () => {
  expect(unusedWords(root)).toEqual([]);
});
