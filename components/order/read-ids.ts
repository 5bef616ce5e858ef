import {
  findOrderIds,
  type IdProblem,
  looksRounded,
  parseOrderId,
  plainText,
  tailDiffers,
} from '@/utils/domain/ids';
import { withoutMarks } from '@/utils/domain/numbers';

/** Sub-order numbers as typed: what each piece is, and what is wrong with it. */

export interface TypedId {
  /** As it is sent; for an invalid one, its digits as typed. */
  text: string;
  state: 'good' | 'tail-differs' | 'rounded' | 'duplicate' | Exclude<IdProblem, 'empty'>;
  digits: number;
}

interface TypedIds {
  pieces: TypedId[];
  /** Distinct valid ids, in order. */
  ids: string[];
  /** Valid, but worth a second look. */
  toCheck: number;
}

/**
 * Reads a list typed by hand: separated by commas, spaces or line breaks. A number written in groups of four with
 * spaces is one number if its whole line is, and its pieces are none.
 */
export function readIds(typed: string, tid: string): TypedIds {
  const result: TypedIds = { pieces: [], ids: [], toCheck: 0 };
  const whole = findOrderIds(typed).ids;
  for (const piece of piecesOf(typed)) {
    const one = readOne(piece, tid, { before: result.ids, whole });
    result.pieces.push(one);
    if (TAKEN.includes(one.state)) result.ids.push(one.text);
    if (TAKEN.indexOf(one.state) > 0) result.toCheck += 1;
  }
  return result;
}

/** States of ids that are sent; all but the first are worth a second look. */
const TAKEN: readonly TypedId['state'][] = ['good', 'tail-differs', 'rounded'];

interface Others {
  /** Ids read so far. */
  before: readonly string[];
  /** Ids that are whole in the entire text: a piece of a longer number is none, however long. */
  whole: readonly string[];
}

function readOne(piece: string, tid: string, { before, whole }: Others): TypedId {
  const parsed = parseOrderId(piece);
  if (!parsed.ok) {
    const state = parsed.problem === 'empty' ? 'not-digits' : parsed.problem;
    return { text: piece.slice(0, 40), state, digits: parsed.digits };
  }
  return { text: parsed.id, state: stateOf(parsed.id), digits: parsed.id.length };

  function stateOf(id: string): TypedId['state'] {
    if (!whole.includes(id)) return 'broken';
    if (before.includes(id)) return 'duplicate';
    if (looksRounded(id)) return 'rounded';
    return tailDiffers(tid, id) ? 'tail-differs' : 'good';
  }
}

function piecesOf(typed: string): string[] {
  return withoutMarks(plainText(typed))
    .split(/[\n,，、;；|/]+/)
    .flatMap((part) => {
      const groups = part.trim().split(/\s+/).filter(Boolean);
      const isGrouped = groups.length > 1 && groups.slice(0, -1).every((group) => /^[0-9]{4}$/.test(group));
      return isGrouped ? [groups.join('')] : groups;
    });
}

/** The text without one of its pieces. */
export function withoutPiece(typed: string, index: number): string {
  return piecesOf(typed)
    .filter((_, i) => i !== index)
    .join('\n');
}
