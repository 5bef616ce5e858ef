import { useLayoutEffect } from 'preact/hooks';
import type { Language, Theme } from '@/utils/messages/views';

/** Sets language, theme and title of the document. */
export function useDocument(language: Language, theme: Theme | undefined, title: string): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (theme) {
      // Both: the design tokens depend on the body, the browser's scrollbars on the root.
      root.dataset.theme = theme;
      document.body.dataset.theme = theme;
    }
    document.title = title;
  }, [language, theme, title]);
}
