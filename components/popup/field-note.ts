import type { Typed } from './read-typed';
import type { PopupTexts } from './texts';

/** The sentence below the field; undefined if the look-up itself is enough. */
export function fieldNote(typed: Typed, t: PopupTexts): { text: string; isError: boolean } | undefined {
  if (typed.kind === 'empty') return undefined;
  if (typed.kind === 'bad') return { text: whatIsWrong(typed, t), isError: true };
  const { ids, duplicates, skipped, flawed } = typed;
  if (ids.length === 1 && duplicates === 0 && skipped.length === 0 && flawed === 0) return undefined;
  return { text: t.pasted({ found: ids.length, duplicates, skipped, flawed }), isError: flawed > 0 };
}

function whatIsWrong({ problem, digits, skipped }: Extract<Typed, { kind: 'bad' }>, t: PopupTexts): string {
  switch (problem) {
    case 'too-short':
      return t.badTooShort({ digits });
    case 'too-long':
      return t.badTooLong({ digits });
    case 'not-digits':
      return t.badNotDigits;
    case 'broken':
      return t.badBroken;
    case 'cut-short':
      return t.badCutShort;
    case 'scientific':
      return t.badScientific;
    case 'rounded':
      return t.badRounded;
    case 'no-number':
      return skipped.length > 0 ? `${t.badNoNumber} · ${t.badSkipped({ lengths: skipped })}` : t.badNoNumber;
  }
}
