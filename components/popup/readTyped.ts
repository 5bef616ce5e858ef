import { findOrderIds, type IdProblem, parseOrderId, plainText } from '@/utils/orders/ids';

/** What an agent's typing or pasting means. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'ids'; ids: string[]; duplicates: number; skipped: number[] }
  | { kind: 'bad'; problem: TypedProblem; digits: number; skipped: number[] };

export type TypedProblem = Exclude<IdProblem, 'empty'> | 'no-number';

/**
 * Reads the field 订单号: one number, however it is spaced, or the numbers in a whole sentence.
 * Two long runs of digits are never joined into one number: that would invent an order.
 */
export function readTyped(text: string): Typed {
  const plain = plainText(text).trim();
  if (plain === '') return { kind: 'empty' };
  const { ids, duplicates, skipped } = findOrderIds(plain);
  if (ids.length > 0) return { kind: 'ids', ids, duplicates, skipped };
  if (!looksLikeOneNumber(plain)) return { kind: 'bad', problem: 'no-number', digits: 0, skipped };
  const parsed = parseOrderId(plain);
  if (!parsed.ok) return { kind: 'bad', problem: known(parsed.problem), digits: parsed.digits, skipped: [] };
  if (skipped.length > 1) return { kind: 'bad', problem: 'no-number', digits: 0, skipped };
  return { kind: 'ids', ids: [parsed.id], duplicates: 0, skipped: [] };
}

/** Someone tried to write a number: digits with white space, or one word of digits and letters. */
function looksLikeOneNumber(plain: string): boolean {
  return /^[0-9\s]+$/.test(plain) || (/^[!-~]+$/.test(plain) && /[0-9]{4}/.test(plain));
}

function known(problem: IdProblem): TypedProblem {
  return problem === 'empty' ? 'no-number' : problem;
}
