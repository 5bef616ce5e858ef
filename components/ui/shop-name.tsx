import type { ShopBadge } from '@/utils/messages/views';
import { ShopDot } from './shop-dot';

/** A shop is shown by dot and name, never by the dot alone. */
export function ShopName({ shop }: { shop: Pick<ShopBadge, 'sellerNick' | 'color' | 'configured'> }) {
  return (
    <span class="ol-shop">
      <ShopDot color={shop.configured ? shop.color : undefined} />
      <span class="ol-cut" title={shop.sellerNick}>
        {shop.sellerNick}
      </span>
    </span>
  );
}
