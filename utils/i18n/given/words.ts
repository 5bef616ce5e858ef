import type * as icons from '@/components/ui/icons';
import type { CommonTexts } from '../common.zh';
import type { Catalogue } from '../language';
import type { LockTexts } from '../lock.zh';
import type { PickerTexts } from '../picker.zh';
import type { ProblemTexts } from '../problem-texts';

/**
 * The picker is built without words and looks (wxt.config.ts): it is given them by two scripts
 * injected just before it, its looks and the words of the language in use, over this world's `globalThis`, which the
 * page cannot see.
 */
export interface GivenWords {
  common: CommonTexts;
  lock: LockTexts;
  picker: PickerTexts;
  problems: ProblemTexts;
  /** The style sheet. */
  looks: string;
  icons: typeof icons;
}

const SLOT = Symbol.for('order-lock.words');
const world = globalThis as { [SLOT]?: Partial<GivenWords> };

export function giveWords(words: Partial<GivenWords>): void {
  world[SLOT] = { ...world[SLOT], ...words };
}

/** The words of one area, the same for every language: there is but one here. */
export function given<A extends keyof GivenWords>(area: A): Catalogue<GivenWords[A]> {
  const words = world[SLOT]?.[area];
  if (!words) throw new Error('the words come first');
  return { 'zh-CN': words, en: words };
}
