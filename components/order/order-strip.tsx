import { IconButton } from '@/components/ui/icon-button';
import { IdText } from '@/components/ui/id-text';
import { ShopName } from '@/components/ui/shop-name';
import { Skeleton } from '@/components/ui/skeleton';
import { useTexts } from '@/components/ui/texts';
import { readableNick } from '@/utils/domain/nicks';
import { common } from '@/utils/i18n/common';
import type { OrderView } from '@/utils/messages/views';

interface OrderStripProps {
  order: OrderView;
  /** The look-up is under way. */
  isReading?: boolean;
  onCopyTid: () => void;
}

/** Whose order this is: buyer, shop, number, status. */
export function OrderStrip({ order, isReading, onCopyTid }: OrderStripProps) {
  const t = useTexts(common);
  const nick = readableNick(order.buyer);
  const nobody = order.buyer?.maskedNick ? t.buyerCipher : t.buyerUnknown;
  return (
    <div class="ol-strip">
      <span class="ol-strip-buyer ol-cut" title={nick}>
        {nick ?? (isReading ? <Skeleton width={96} /> : nobody)}
      </span>
      <span class="ol-strip-end">
        {order.shop ? <ShopName shop={order.shop} /> : isReading ? <Skeleton width={96} /> : t.shopUnknown}
      </span>
      <span class="ol-strip-tid">
        <span class="ol-help">{t.order}</span>
        <IdText id={order.tid} />
        <IconButton icon="copy" name={t.copyTid} onClick={onCopyTid} />
      </span>
      <span class="ol-strip-end">
        {isReading ? <Skeleton width={64} /> : order.status ? t.status[order.status] : t.statusUnknown}
      </span>
    </div>
  );
}
