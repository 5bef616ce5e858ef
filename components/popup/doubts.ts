import { isOneTypoAway, looksRounded } from '@/utils/domain/ids';
import type { PopupView } from '@/utils/messages/views';

/** Typed and pasted numbers that need a question before the look-up. Nothing is corrected without asking. */

export interface Doubt {
  id: string;
  /** A known number that differs by one digit or by two swapped ones. Absent: a spreadsheet may have rounded the number. */
  known?: string;
}

/** The first number in doubt; `sure`: numbers that the agent has confirmed. */
export function doubtIn(
  ids: readonly string[],
  known: readonly string[],
  sure: readonly string[],
): Doubt | undefined {
  for (const id of ids) {
    if (sure.includes(id) || known.includes(id)) continue;
    const near = known.find((other) => isOneTypoAway(id, other) && !ids.includes(other));
    if (near) return { id, known: near };
    if (looksRounded(id)) return { id };
  }
  return undefined;
}

/** Order numbers that this popup knows: of the page, the last look-up and locks. */
export function knownNumbers(view: PopupView | undefined): string[] {
  if (!view) return [];
  const { page, lastLookUp, openQuestions, underWay, recent } = view;
  const orders = [...page.orders, ...(lastLookUp ? [lastLookUp] : [])];
  return [...new Set([...orders, ...openQuestions, ...underWay, ...recent].map(({ tid }) => tid))];
}
