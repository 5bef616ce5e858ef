import type { BrowserName } from '../../../tooling/find-browser.mjs';

/** `npm run e2e:full` (Vitest's mode `full`) plays everything; `npm run e2e`, a part of `npm test`, a sample of long tables. */
export const isFull = import.meta.env.MODE === 'full';

/**
 * The rows that a browser plays in a sample: one of `every`, and another one in each browser, so that with `every: 2`
 * each row is played somewhere. All of them in a full run.
 */
export function rowsFor<T>(name: BrowserName, rows: readonly T[], every = 2): readonly T[] {
  const first = name === 'chromium' ? 0 : Math.floor(every / 2);
  return isFull ? rows : rows.filter((_, i) => i % every === first);
}
