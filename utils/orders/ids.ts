/**
 * Order numbers (tid) and sub-order numbers (oid). Both are text from end to end: they exceed 2^53,
 * and the API page's own three sample sub-orders become one and the same JavaScript number.
 */

const MIN_DIGITS = 15;
const MAX_DIGITS = 20;
const TAIL = 6;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

export type IdProblem = 'empty' | 'not-digits' | 'too-short' | 'too-long';

export type ParsedId = { ok: true; id: string } | { ok: false; problem: IdProblem; digits: number };

/** An id already in its final form: 15–20 ASCII digits. */
export function isOrderId(text: string): boolean {
  return /^[0-9]{15,20}$/.test(text);
}

/** Without characters that nobody sees: zero-width ones, direction marks. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** NFKC, without invisible characters: full-width digits become ASCII ones. */
export function plainText(text: string): string {
  return visible(text.normalize('NFKC'));
}

/** Reads one typed id. White space inside is allowed (ids are shown in groups of four). */
export function parseOrderId(typed: string): ParsedId {
  const id = plainText(typed).replace(/\s/g, '');
  if (id === '') return { ok: false, problem: 'empty', digits: 0 };
  if (!/^[0-9]+$/.test(id))
    return { ok: false, problem: 'not-digits', digits: id.replace(/[^0-9]/g, '').length };
  if (id.length < MIN_DIGITS) return { ok: false, problem: 'too-short', digits: id.length };
  if (id.length > MAX_DIGITS) return { ok: false, problem: 'too-long', digits: id.length };
  return { ok: true, id };
}

export interface FoundIds {
  /** Different ids in the order of their first appearance. */
  ids: string[];
  /** How often an id stood there again. */
  duplicates: number;
  /** Lengths of other digit runs of eight or more digits (phones, waybills, refund numbers …). */
  skipped: number[];
}

/** A number written in groups of four: "4512 7730 1926 8853 117". */
const GROUPED = /(?<![0-9])[0-9]{4}(?:[ -][0-9]{4}){2,4}(?:[ -][0-9]{1,4})?(?![0-9])/g;

/** Finds the order numbers in any pasted text. A letter or digit touching a run makes it no number of ours. */
export function findOrderIds(text: string): FoundIds {
  const joined = plainText(text)
    .replace(/\s/g, ' ')
    .replace(GROUPED, (run) => run.replace(/[ -]/g, ''));
  const found: FoundIds = { ids: [], duplicates: 0, skipped: [] };
  for (const [run] of joined.matchAll(/(?<![A-Za-z0-9_.])[0-9]{8,}(?![A-Za-z0-9_])/g)) {
    if (!isOrderId(run)) found.skipped.push(run.length);
    else if (found.ids.includes(run)) found.duplicates += 1;
    else found.ids.push(run);
  }
  return found;
}

/**
 * Orders of one buyer share the last six digits (qianniu-surfaces section 6). There are public
 * counter-examples, so a difference is worth a warning and never a refusal.
 */
export function tailDiffers(tid: string, subOrderId: string): boolean {
  return tid.slice(-TAIL) !== subOrderId.slice(-TAIL);
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

/** Groups of four from the left, for the eye only. */
export function groupsOfFour(id: string): string[] {
  return id.match(/.{1,4}/g) ?? [];
}
