import type { Language, Theme } from '../../utils/messages/views';

/** The variants in which every state is rendered. */
export interface Variant {
  name: string;
  language: Language;
  theme: Theme;
  pseudo?: boolean;
  bigText?: boolean;
  /** In the narrow window of the screen. */
  narrow?: boolean;
  /** At 200 %. */
  zoomed?: boolean;
  /** The system setting to emulate; only Chromium supports this. */
  media?: { name: string; value: string };
  /** Part of a quick look. */
  quick?: boolean;
}

export const VARIANTS: readonly Variant[] = [
  { name: 'zh-light', language: 'zh-CN', theme: 'light', quick: true },
  { name: 'zh-dark', language: 'zh-CN', theme: 'dark' },
  { name: 'en-light', language: 'en', theme: 'light' },
  { name: 'en-dark', language: 'en', theme: 'dark', quick: true },
  { name: 'pseudo', language: 'en', theme: 'light', pseudo: true },
  { name: 'narrow-zh', language: 'zh-CN', theme: 'light', narrow: true },
  { name: 'narrow-en', language: 'en', theme: 'light', narrow: true },
  { name: 'zoomed', language: 'en', theme: 'light', zoomed: true },
  { name: 'big-text', language: 'zh-CN', theme: 'light', bigText: true },
  {
    name: 'forced-colors',
    language: 'zh-CN',
    theme: 'light',
    media: { name: 'forced-colors', value: 'active' },
  },
  {
    name: 'reduced-motion',
    language: 'zh-CN',
    theme: 'light',
    media: { name: 'prefers-reduced-motion', value: 'reduce' },
  },
];
