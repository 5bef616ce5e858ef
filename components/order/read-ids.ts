import { type IdProblem, parseOrderId, plainText, tailDiffers } from '@/utils/orders/ids';

/** Sub-order numbers as typed: what each piece is, and what is wrong with it. */

export interface TypedId {
  /** As it is sent; for a wrong one, its digits as typed. */
  text: string;
  state: 'good' | 'tail-differs' | 'duplicate' | Exclude<IdProblem, 'empty'>;
  digits: number;
}

export interface TypedIds {
  pieces: TypedId[];
  /** Different good ids, in order. */
  ids: string[];
  /** Good, but worth a second look. */
  toCheck: number;
}

/**
 * Reads a list typed by hand: commas, blanks or line breaks between. A number written in groups of four with blanks is
 * one number if all of its line is, and its pieces are none.
 */
export function readIds(typed: string, tid: string): TypedIds {
  const result: TypedIds = { pieces: [], ids: [], toCheck: 0 };
  for (const piece of piecesOf(plainText(typed))) {
    const one = readOne(piece, tid, result.ids);
    result.pieces.push(one);
    if (one.state === 'good' || one.state === 'tail-differs') result.ids.push(one.text);
    if (one.state === 'tail-differs') result.toCheck += 1;
  }
  return result;
}

function readOne(piece: string, tid: string, before: readonly string[]): TypedId {
  const parsed = parseOrderId(piece);
  if (!parsed.ok) {
    const state = parsed.problem === 'empty' ? 'not-digits' : parsed.problem;
    return { text: piece.slice(0, 40), state, digits: parsed.digits };
  }
  const state = before.includes(parsed.id)
    ? 'duplicate'
    : tailDiffers(tid, parsed.id)
      ? 'tail-differs'
      : 'good';
  return { text: parsed.id, state, digits: parsed.id.length };
}

function piecesOf(text: string): string[] {
  return text.split(/[\n,，、;；|/]+/).flatMap((part) => {
    const groups = part.trim().split(/\s+/).filter(Boolean);
    const isGrouped = groups.length > 1 && groups.slice(0, -1).every((group) => /^[0-9]{4}$/.test(group));
    return isGrouped ? [groups.join('')] : groups;
  });
}

/** The text without one of its pieces. */
export function withoutPiece(typed: string, index: number): string {
  return piecesOf(plainText(typed))
    .filter((_, i) => i !== index)
    .join('\n');
}
