import type { Language } from '@/utils/messages/views';

export type { Language };

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Each language by its own name, to choose from. */
export const LANGUAGE_CHOICES: readonly { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];

/** The words of one area. Entries are text, or functions of what has to be filled in; both languages have the same. */
export type Catalogue<T> = Record<Language, T>;

export function pick<T>(catalogue: Catalogue<T>, language: Language): T {
  return catalogue[language];
}

/** English plural: `plural(1, 'sub-order')` is "1 sub-order", 2 is "2 sub-orders". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** 3184 → 3,184: the same in both languages. */
export function grouped(n: number): string {
  return n.toLocaleString('en-US');
}
