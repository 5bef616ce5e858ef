import { render } from 'preact';
import '@/components/ui/ui.css';
import '@/components/welcome/welcome.css';
import { ArmingProvider, createArming } from '@/components/order/arming/arming';
import { ownWorld } from '@/components/order/arming/own-world';
import { watchHeldKeys } from '@/components/picker/held-keys';
import { copyText } from '@/components/screen/copy-text';
import { isFramed } from '@/components/ui/framed';
import { WelcomePage } from '@/components/welcome/welcome-page';
import type { WelcomeScreen } from '@/components/welcome/welcome-screen';
import { browser } from '@/utils/browser';
import { welcome } from '@/utils/i18n/welcome';
import { openOwnPage } from '@/utils/own-pages';
import { rememberedLanguage, rememberLanguage } from '../own-pages/likely-language';
import { setupPort } from '../own-pages/setup-port';

const root = document.getElementById('app');
if (root && !isFramed()) {
  const screen: WelcomeScreen = {
    ...setupPort(),
    openOptions: (link) => void openOwnPage(browser, 'options', link),
    copy: (text) => copyText(text, document),
    // Like the first render of the other pages.
    language: rememberedLanguage() ?? 'zh-CN',
    theme: 'system',
    onLanguage(language) {
      document.documentElement.lang = language;
      document.title = welcome[language].title;
      rememberLanguage(language);
    },
    now: () => Date.now(),
    newRequestId: () => crypto.randomUUID(),
    afterRelease: watchHeldKeys(window).afterRelease,
    after: (ms, run) => void setTimeout(run, ms),
  };
  const arming = createArming(ownWorld(window));
  const draw = (): void =>
    render(
      <ArmingProvider value={arming}>
        <WelcomePage screen={screen} goesToTry={location.hash === '#try'} />
      </ArmingProvider>,
      root,
    );
  // The page may be opened again, for the sample chat, while it is already open.
  window.addEventListener('hashchange', draw);
  draw();
}
