import type { Typed } from './readTyped';
import type { PopupTexts } from './texts';

/** The sentence below the field; undefined where the look-up says it all. */
export function fieldNote(typed: Typed, t: PopupTexts): { text: string; isError: boolean } | undefined {
  if (typed.kind === 'empty') return undefined;
  if (typed.kind === 'bad') return { text: whatIsWrong(typed, t), isError: true };
  const { ids, duplicates, skipped } = typed;
  if (ids.length === 1 && duplicates === 0 && skipped.length === 0) return undefined;
  return { text: t.pasted({ found: ids.length, duplicates, skipped }), isError: false };
}

function whatIsWrong({ problem, digits, skipped }: Extract<Typed, { kind: 'bad' }>, t: PopupTexts): string {
  switch (problem) {
    case 'too-short':
      return t.badTooShort({ digits });
    case 'too-long':
      return t.badTooLong({ digits });
    case 'not-digits':
      return t.badNotDigits;
    case 'no-number':
      return skipped.length > 0 ? `${t.badNoNumber} · ${t.badSkipped({ lengths: skipped })}` : t.badNoNumber;
  }
}
