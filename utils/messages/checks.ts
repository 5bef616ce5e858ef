import * as z from 'zod/mini';

/** A whole number within limits. `why` is an issue's message. */
export function wholeNumber(min: number, max: number, why?: string) {
  return z.int(why).check(z.gte(min, why), z.lte(max, why));
}
