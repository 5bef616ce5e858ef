/** `npm run e2e:full` (Vitest's mode `full`) plays everything; `npm run e2e`, a part of `npm test`, a sample of it. */
export const isFull = import.meta.env.MODE === 'full';

/** The rows of a long table that are played: all in a full run, in a sample the first of each `every`. */
export function sampled<T>(rows: readonly T[], every: number): readonly T[] {
  return isFull ? rows : rows.filter((_, i) => i % every === 0);
}
