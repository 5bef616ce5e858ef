import * as z from 'zod/mini';

/** Checks by one function each: zod's own bring every format of numbers and texts along. `why` is an issue's message. */

export function matches(pattern: RegExp, why?: string) {
  return z.refine<string>((text) => pattern.test(text), why);
}

/** Of texts and arrays. */
export function notEmpty(why?: string) {
  return z.refine<{ length: number }>(({ length }) => length > 0, why);
}

export function numberBetween(min: number, max: number) {
  return z.number().check(z.refine((value) => value >= min && value <= max));
}

export function wholeNumber(min: number, max: number, why?: string) {
  return z.number().check(z.refine((value) => Number.isInteger(value) && value >= min && value <= max, why));
}
