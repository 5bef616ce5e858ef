import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { addShopLink } from '@/utils/messages/options-link';
import type { OrderView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';
import { usePopupTexts } from './texts';

/**
 * Replaces the confirm button if the order's shop is not set up. Without any shop, the notice at the top leads to the
 * setup.
 */
export function SetUpShop({ order }: { order: OrderView }) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const { openPage } = usePopupScreen();
  const { confirmTid } = usePopupState();
  const isAnywhere = order.problem?.code === 'shop-missing';
  return (
    <footer class="pp-confirm">
      {isAnywhere ? (
        <Button
          kind={confirmTid === order.tid ? 'primary' : 'secondary'}
          size="large"
          wide
          onClick={() => openPage('options', addShopLink(order.shop?.sellerNick ?? order.sellerNick))}
        >
          {t.shopMissing}
        </Button>
      ) : (
        <Button kind="primary" size="large" wide disabled>
          {words.lock({ n: 0 })}
        </Button>
      )}
      <p class="ol-help">{isAnywhere ? t.shopMissingNote : t.shopNeeded}</p>
    </footer>
  );
}
