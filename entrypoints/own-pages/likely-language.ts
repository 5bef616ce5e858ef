import { LANGUAGES, type Language } from '@/utils/i18n/language';

const LANGUAGE_KEY = 'order-lock.language';

/** Remembers the language for the next page, which is rendered before the preferences are loaded. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}

/** The last used language; undefined if there is none. */
export function rememberedLanguage(): Language | undefined {
  return LANGUAGES.find((language) => language === localStorage.getItem(LANGUAGE_KEY));
}

/** The last used language, else the browser's. */
export function likelyLanguage(): Language {
  return rememberedLanguage() ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
}
