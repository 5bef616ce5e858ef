import * as z from 'zod/mini';

/** Numbers within bounds. By hand: zod's own checks carry every number format and their comparing along. */

export function numberBetween(min: number, max: number) {
  return z.number().check(z.refine((value) => value >= min && value <= max));
}

/** `why` is the message of its issue. */
export function wholeNumber(min: number, max: number, why?: string) {
  return z.number().check(z.refine((value) => Number.isInteger(value) && value >= min && value <= max, why));
}
