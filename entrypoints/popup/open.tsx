import { render } from 'preact';
import { Popup } from '@/components/popup/popup';
import { type PopupScreen, PopupScreenProvider } from '@/components/popup/popup-screen';
import { isFramed } from '@/components/ui/framed';
import { findOrderIds } from '@/utils/domain/ids';
import { NUMBER_FLAWS } from '@/utils/domain/numbers';
import { watchPresence } from '@/utils/messages/presence';
import { rememberedLanguage } from '../own-pages/likely-language';

/** Renders the view at once, before the background has answered. */
export function open(screen: PopupScreen, isPopup: boolean): void {
  const root = document.getElementById('app');
  if (!root || isFramed()) return;
  watchPresence(document, () => void screen.send('app/at-work', {}));
  const query = new URLSearchParams(location.search);
  const tab = query.get('tab');
  const tabId = tab && /^[0-9]+$/.test(tab) ? Number(tab) : undefined;
  const entry = query.get('entry') === 'menu' ? 'menu' : screen.entry;
  render(
    <PopupScreenProvider value={{ ...screen, entry }}>
      <Popup
        tabId={tabId}
        isPopup={isPopup}
        language={rememberedLanguage() ?? 'zh-CN'}
        handedOver={findOrderIds(query.get('tid') ?? '').ids.join(' ')}
        flaw={NUMBER_FLAWS.find((flaw) => flaw === query.get('flaw'))}
      />
    </PopupScreenProvider>,
    root,
  );
}
