import { findOrderIds, type IdProblem, parseOrderId, plainText } from '@/utils/domain/ids';
import type { NumberFlaw } from '@/utils/domain/numbers';

/** The meaning of typed or pasted text. */
export type Typed =
  | { kind: 'empty' }
  | {
      kind: 'ids';
      ids: string[];
      duplicates: number;
      skipped: number[];
      /** How many further numbers are incomplete. */
      flawed: number;
    }
  | { kind: 'bad'; problem: TypedProblem; digits: number; skipped: number[] };

type TypedProblem = Exclude<IdProblem, 'empty'> | Exclude<NumberFlaw, 'letters'> | 'no-number' | 'rounded';

/**
 * Reads the field 订单号: one number in any spacing, or the numbers in a sentence. An incomplete number is not looked
 * up, nor is a part of it.
 */
export function readTyped(text: string): Typed {
  const plain = plainText(text).trim();
  if (plain === '') return { kind: 'empty' };
  const { ids, duplicates, skipped, flaws: all } = findOrderIds(plain);
  // Letters are normal in a waybill number.
  const flaws = all.filter((flaw) => flaw !== 'letters');
  if (ids.length > 0) return { kind: 'ids', ids, duplicates, skipped, flawed: flaws.length };
  const [flaw] = flaws;
  if (flaw) return flawed(flaw);
  if (!looksLikeOneNumber(plain) || skipped.length > 1) return { ...bad('no-number'), skipped };
  const parsed = parseOrderId(plain);
  if (!parsed.ok) return bad(parsed.problem === 'empty' ? 'no-number' : parsed.problem, parsed.digits);
  return { kind: 'ids', ids: [parsed.id], duplicates: 0, skipped: [], flawed: 0 };
}

export function bad(problem: TypedProblem, digits = 0): Typed & { kind: 'bad' } {
  return { kind: 'bad', problem, digits, skipped: [] };
}

/** The result for an incomplete number. */
export function flawed(flaw: NumberFlaw): Typed {
  return bad(flaw === 'letters' ? 'not-digits' : flaw);
}

/** Whether the text is an attempt at one number: digits with white space, or one word of digits and letters. */
function looksLikeOneNumber(plain: string): boolean {
  return /^[0-9\s]+$/.test(plain) || (/^[!-~]+$/.test(plain) && /[0-9]{4}/.test(plain));
}
