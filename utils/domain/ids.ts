import { isForeignAt } from './foreign-numbers';
import { flawsIn, hasIdLength, type NumberFlaw, numbersIn, withoutMarks } from './numbers';

export { plainText, visible } from './number-text';

/**
 * Order numbers (tid) and sub-order numbers (oid). Both stay strings everywhere: they exceed 2^53,
 * and the API page's own three sample sub-orders collapse into the same JavaScript number.
 */

const MIN_DIGITS = 15;
const MAX_DIGITS = 20;
const TAIL = 6;
/** The shortest run of digits worth reporting: phone numbers and waybills. */
const LONG = 8;
export type IdProblem = 'empty' | 'not-digits' | 'broken' | 'too-short' | 'too-long';

type ParsedId = { ok: true; id: string } | { ok: false; problem: IdProblem; digits: number };

/** An id already in its final form: 15–20 ASCII digits. */
export function isOrderId(text: string): boolean {
  return /^[0-9]{15,20}$/.test(text);
}

/**
 * Reads one typed id. Spaces inside are allowed (ids are shown in groups of four), but not after a full id; digits in
 * several lines or cells are several numbers.
 */
export function parseOrderId(typed: string): ParsedId {
  const { plain, numbers } = numbersIn(typed);
  const text = withoutMarks(plain).trim();
  const digits = text.replace(/[^0-9]/g, '');
  if (text === '') return { ok: false, problem: 'empty', digits: 0 };
  const [only] = numbers;
  const isWhole = only && text.length === only.end - only.start && !only.flaw;
  // Never join two long runs: that would invent an order number.
  const isSpaced = /^[0-9 ]+$/.test(text) && !numbers.some(hasIdLength) && numbers.filter(isLong).length < 2;
  if (!isWhole && !isSpaced) {
    const isBroken = numbers.some(({ flaw }) => flaw === 'broken') || /^[0-9\s]+$/.test(text);
    return { ok: false, problem: isBroken ? 'broken' : 'not-digits', digits: digits.length };
  }
  if (digits.length < MIN_DIGITS) return { ok: false, problem: 'too-short', digits: digits.length };
  if (digits.length > MAX_DIGITS) return { ok: false, problem: 'too-long', digits: digits.length };
  return { ok: true, id: digits };
}

function isLong({ digits }: { digits: string }): boolean {
  return digits.length >= LONG;
}

interface FoundIds {
  /** Distinct ids in order of first appearance. */
  ids: string[];
  /** How many repeated ids were dropped. */
  duplicates: number;
  /** Lengths of other runs of eight or more digits: phone numbers, and numbers labelled as waybill, card or refund. */
  skipped: number[];
  /** What is wrong with numbers that could have been ids. */
  flaws: NumberFlaw[];
}

/** The order numbers in any text, in order of first appearance. Content scripts need no more than that of it. */
export function orderIdsIn(text: string): string[] {
  return [...new Set(idsAmong(numbersIn(text)))];
}

/** The same in pasted text, with what is said of the other numbers in it. */
export function findOrderIds(text: string): FoundIds {
  const found = numbersIn(text);
  const { plain, numbers } = found;
  const all = idsAmong(found);
  const ids = [...new Set(all)];
  const skipped = numbers.filter(
    (number) => isLong(number) && (!hasIdLength(number) || isForeignAt(plain, number.start)),
  );
  return {
    ids,
    duplicates: all.length - ids.length,
    skipped: skipped.map(({ digits }) => digits.length),
    flaws: flawsIn(plain, numbers),
  };
}

function idsAmong({ plain, numbers }: ReturnType<typeof numbersIn>): string[] {
  const ids = numbers.filter(
    (number) => hasIdLength(number) && !number.flaw && !isForeignAt(plain, number.start),
  );
  return ids.map(({ digits }) => digits);
}

/**
 * Whether all digits beyond those that a spreadsheet (15) or a float (16 or 17) keeps are zeros. Real numbers almost
 * never end like that, so the screen asks.
 */
export function looksRounded(id: string): boolean {
  return id.length >= 18 ? id.endsWith('000') : id.length === 17 && id.endsWith('00');
}

/**
 * Orders of one buyer share the last six digits (docs/surfaces.md). There are public
 * counter-examples, so a difference causes a warning, never a refusal.
 */
export function tailDiffers(tid: string, subOrderId: string): boolean {
  return tid.slice(-TAIL) !== subOrderId.slice(-TAIL);
}

/** How far apart the leading parts of an order and of its lines may be; seen: 1 to 3. */
const NEAR = 1000n;

/**
 * Whether a line's number was given out together with its order's: the same last six digits behind leading parts that
 * are close. Another order of the same buyer shares only the last six.
 */
export function isGivenWith(tid: string, subOrderId: string): boolean {
  if (tid.length !== subOrderId.length || tailDiffers(tid, subOrderId)) return false;
  const apart = BigInt(subOrderId.slice(0, -TAIL)) - BigInt(tid.slice(0, -TAIL));
  return apart >= -NEAR && apart <= NEAR;
}

/** One digit mistyped, or two neighbouring digits swapped. */
export function isOneTypoAway(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const different = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (different.length === 1) return true;
  const [first, second] = different;
  if (different.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Splits an id into groups of four from the left, for display only. */
export function groupsOfFour(id: string): string[] {
  return id.match(/.{1,4}/g) ?? [];
}

/** Whether two lists hold the same ids, in any order. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const ids = new Set(a);
  return ids.size === b.length && b.every((id) => ids.has(id));
}
