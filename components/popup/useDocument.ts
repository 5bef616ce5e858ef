import { useLayoutEffect } from 'preact/hooks';
import type { Language, Theme } from '@/utils/messages/views';

/** Language, theme and title of the page itself. */
export function useDocument(language: Language, theme: Theme | undefined, title: string): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (theme) {
      // Both: the tokens choose by the body, the browser draws its scroll bars by the root.
      root.dataset.theme = theme;
      document.body.dataset.theme = theme;
    }
    document.title = title;
  }, [language, theme, title]);
}
