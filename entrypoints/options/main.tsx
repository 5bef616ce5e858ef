import { render } from 'preact';
import '@/components/ui/ui.css';
import '@/components/options/options.css';
import { OptionsPage } from '@/components/options/options-page';
import { isFramed } from '@/components/ui/framed';
import { options } from '@/utils/i18n/options';
import { watchPresence } from '@/utils/messages/presence';
import type { Preferences } from '@/utils/messages/views';
import { rememberLanguage } from '../own-pages/likely-language';
import { optionsScreen } from './options-screen';

function dress({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  // Both: one is for the view, the other for scrollbars and page background.
  document.documentElement.dataset.theme = theme;
  document.body.dataset.theme = theme;
  document.title = options[language].frame.title;
  rememberLanguage(language);
}

const root = document.getElementById('app');
if (root && !isFramed()) {
  const screen = optionsScreen();
  watchPresence(document, () => void screen.send('app/at-work', {}));
  document.documentElement.lang = screen.language;
  render(
    <OptionsPage
      screen={screen}
      initialSection={location.hash}
      onSection={(section) => history.replaceState(null, '', `#${section}`)}
      onPreferences={dress}
    />,
    root,
  );
}
