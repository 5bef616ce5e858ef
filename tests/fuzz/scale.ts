import fc from 'fast-check';

/** `npm run fuzz` (Vitest's mode `long`) runs two hundred times as many cases as `npm test`. */
const SCALE = import.meta.env.MODE === 'long' ? 200 : 1;

/** Seed and path of a failure are in its message; FUZZ_SEED repeats the same cases. */
export function runs(cases: number): { numRuns: number; seed?: number } {
  const seed = Number(process.env.FUZZ_SEED);
  return { numRuns: cases * SCALE, ...(process.env.FUZZ_SEED ? { seed } : {}) };
}

/** Vitest timeout in ms: a hanging case fails, however many cases there are. */
export const PATIENCE = 30_000 * SCALE;

/** One modification of a text. */
const damage = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  does: fc.constantFrom('cut', 'drop', 'double', 'insert', 'swap'),
  what: fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      '"',
      '}',
      '{',
      '[',
      ']',
      '<',
      '>',
      '&',
      '\\u0000',
      '\u202e',
      'true',
      'false',
      'null',
      '1e999',
    ),
  ),
});

/** One of these texts with a few modifications. */
export function damaged(corpus: [string, ...string[]]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(damage, { maxLength: 4 }))
    .map(([text, damages]) =>
      damages.reduce((now, { at, ...how }) => hurt(now, at % (now.length + 1), how), text),
    );
}

interface Damage {
  length: number;
  does: string;
  what: string;
}

function hurt(text: string, at: number, { length, does, what }: Damage): string {
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  if (does === 'cut') return head;
  if (does === 'drop') return head + tail.slice(length);
  if (does === 'double') return head + tail.slice(0, length) + tail;
  if (does === 'insert') return head + what + tail;
  return head + what + tail.slice(what.length);
}
