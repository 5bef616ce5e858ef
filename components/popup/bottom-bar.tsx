import { IconButton } from '@/components/ui/icon-button';
import { Mark } from '@/components/ui/mark';
import { ShopDot } from '@/components/ui/shop-dot';
import type { PopupView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';
import { type PopupState, usePopupState } from './popup-state';
import { usePopupTexts } from './texts';

/** Always visible: which shop signs, and links to everything else. */
export function BottomBar() {
  const { view, shop, chooseShop } = usePopupState();
  const t = usePopupTexts();
  const { openPage, pin, send } = usePopupScreen();
  const hasPassphrase = view !== undefined && view.vault.state === 'open';
  return (
    <footer class="pp-bar">
      <Mark size={20} />
      {view && <ShopChoice shops={view.shops} shop={shop} choose={chooseShop} />}
      <div class="pp-tools" role="group" aria-label={t.tools}>
        {pin && view?.preferences.sidePanel && <IconButton icon="pin" name={t.pin} onClick={pin} />}
        <IconButton icon="history" name={t.history} onClick={() => openPage('history')} />
        {hasPassphrase && (
          <IconButton icon="key" name={t.closeVault} onClick={() => void send('app/close-vault', {})} />
        )}
        <IconButton icon="options" name={t.options} onClick={() => openPage('options')} />
      </div>
    </footer>
  );
}

function ShopChoice({
  shops,
  shop,
  choose,
}: {
  shops: PopupView['shops'];
  shop: string | undefined;
  choose: PopupState['chooseShop'];
}) {
  const t = usePopupTexts();
  const configured = shops.filter((one) => one.configured);
  const current = configured.find(({ sellerNick }) => sellerNick === shop);
  const [only] = configured;
  if (!only) return <span class="ol-cut ol-meta">{t.shopNotSet}</span>;
  if (configured.length === 1) {
    return (
      <span class="pp-shop">
        <ShopDot color={only.color} />
        <span class="ol-cut" title={only.sellerNick}>
          {only.sellerNick}
        </span>
      </span>
    );
  }
  return (
    <span class="pp-shop">
      {current && <ShopDot color={current.color} />}
      <select
        class="ol-select pp-select"
        aria-label={t.shop}
        value={shop ?? ''}
        onChange={(event) => choose(event.currentTarget.value || undefined)}
      >
        <option value="">{t.shopAuto}</option>
        {configured.map(({ sellerNick }) => (
          <option key={sellerNick} value={sellerNick}>
            {sellerNick}
          </option>
        ))}
      </select>
    </span>
  );
}
