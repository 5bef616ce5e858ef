/**
 * What a value takes of the memory that browsers count against the 10 MB of `storage.session`. Chromium counts objects
 * and fields, not just their text: an order of 1.2 kB was seen to take 3 kB, and values with many short fields much
 * more.
 */

const EACH_OBJECT = 64;
const EACH_FIELD = 64;
const OTHER = 16;

/** Bytes, rounded up rather than down. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return textWeight(value);
  if (typeof value !== 'object' || value === null) return OTHER;
  let sum = EACH_OBJECT;
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) sum += EACH_FIELD + key.length + weightOf(field);
  }
  return sum;
}

/** UTF-8 takes three bytes for a Chinese character. */
function textWeight(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.length * 3;
  return text.length;
}
