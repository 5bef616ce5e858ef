import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Catalogue, type Language, pick } from '@/utils/i18n/language';

const LanguageContext = createContext<Language>('zh-CN');

/** Sets the language of everything inside. */
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of one area in the current language: `const t = useTexts(common)`. */
export function useTexts<T>(catalogue: Catalogue<T>): T {
  return pick(catalogue, useLanguage());
}
