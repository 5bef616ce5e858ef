import { Button } from '@/components/ui/Button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';
import { useHost } from './host';
import { usePopupTexts } from './texts';
import { useDesk } from './useDesk';

/** In place of the confirm button where the order's shop is not set up. Without any shop the gate above has the way. */
export function SetUpShop({ order }: { order: OrderView }) {
  const t = usePopupTexts();
  const words = useTexts(common);
  const { openPage } = useHost();
  const { confirmTid } = useDesk();
  const isAnywhere = order.problem?.code === 'shop-missing';
  return (
    <footer class="pp-confirm">
      {isAnywhere ? (
        <Button
          kind={confirmTid === order.tid ? 'primary' : 'secondary'}
          size="large"
          wide
          onClick={() => openPage('options', 'shops')}
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
