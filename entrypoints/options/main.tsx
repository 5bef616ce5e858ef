import { render } from 'preact';
import '@/components/ui/ui.css';
import '@/components/options/options.css';
import { OptionsPage } from '@/components/options/options-page';
import { options } from '@/utils/i18n/options';
import type { Preferences } from '@/utils/messages/views';
import { browserEnv, rememberLanguage } from './browser-env';

function dress({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  // Both: the one is the view, the other colours what the browser draws around it.
  document.documentElement.dataset.theme = theme;
  document.body.dataset.theme = theme;
  document.title = options[language].frame.title;
  rememberLanguage(language);
}

const root = document.getElementById('app');
if (root) {
  const env = browserEnv();
  document.documentElement.lang = env.language;
  render(
    <OptionsPage
      env={env}
      initialSection={location.hash}
      onSection={(section) => history.replaceState(null, '', `#${section}`)}
      onPreferences={dress}
    />,
    root,
  );
}
