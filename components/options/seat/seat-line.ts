import type { OptionsTexts } from '@/utils/i18n/options';
import type { SeatFacts } from '@/utils/messages/seat-views';
import type { Language, Preferences } from '@/utils/messages/views';

/** One answer of the seat check. */
export interface SeatLine {
  id: string;
  /** `untested`: not known, or there is nothing of the kind. */
  state: 'ok' | 'failed' | 'untested';
  title: string;
  text: string;
  /** What to do; every failed line has it. */
  next?: string;
  /** Replaces the above when copied: it names no shop and no host. */
  copied?: Partial<Pick<SeatLine, 'title' | 'text' | 'next'>>;
  action?: SeatAction;
}

export type SeatAction = 'shops' | 'security' | 'shortcuts' | 'history' | { allow: string[] };

/** All that the check knows: from the background, and what only a page can find out. */
export interface Seat {
  facts: SeatFacts;
  version: string;
  browserName: string;
  shortcuts: { name: string; keys: string }[];
  /** Undefined: the browser does not report it. */
  isPinned: boolean | undefined;
  /** Required match patterns, including the shops' own. */
  hosts: { pattern: string; isGranted: boolean }[];
  /** What is required of shops and vault: where they fall short no lock is made, however well all else is. */
  rules: Pick<Preferences, 'minSignMethod' | 'passphraseRequired' | 'managed'>;
}

/** What lines are formatted with. */
export interface Wording {
  t: OptionsTexts;
  language: Language;
  /** Epoch ms. */
  now: number;
}
