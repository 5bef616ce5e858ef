import { common } from '@/utils/i18n/common';
import { history } from '@/utils/i18n/history';
import { launcherWords } from '@/utils/i18n/launcher';
import { lockWords } from '@/utils/i18n/lock';
import { options } from '@/utils/i18n/options';
import { picker } from '@/utils/i18n/picker';
import { popup } from '@/utils/i18n/popup';
import { problemWords } from '@/utils/i18n/problem-words';

/** A made-up language: English in brackets, accented and 40 % longer. What is cut off shows at once. */

const CATALOGUES = [common, lockWords, picker, problemWords, popup, history, options, launcherWords];
const LONGER = 0.4;
const FILLER = 'ñøth îñg môrë';
const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'î', o: 'ô', u: 'ü', n: 'ñ', c: 'ç' };

export function usePseudoWords(): void {
  const seen = new Set<object>();
  for (const { en } of CATALOGUES) distort(en as Record<string, unknown>, seen);
}

export function pseudo(text: string): string {
  const filler = FILLER.repeat(9)
    .slice(0, Math.ceil(text.length * LONGER))
    .trim();
  return `[${text.replace(/(?<!\{[^}]*)[aeiounc]/g, (letter) => ACCENTS[letter] ?? letter)} ${filler}]`;
}

function distort(words: Record<string, unknown>, seen: Set<object>): void {
  if (seen.has(words)) return;
  seen.add(words);
  for (const [key, entry] of Object.entries(words)) {
    if (typeof entry === 'string') words[key] = pseudo(entry);
    else if (typeof entry === 'function') words[key] = (...given: unknown[]) => distorted(entry(...given));
    else if (typeof entry === 'object' && entry !== null) distort(entry as Record<string, unknown>, seen);
  }
}

/** The result of a catalogue function: a text, or texts in a list or an object. */
function distorted(value: unknown): unknown {
  if (typeof value === 'string') return value && pseudo(value);
  if (Array.isArray(value)) return value.map(distorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, distorted(one)]));
}
