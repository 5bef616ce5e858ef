import type { ShopView } from '@/utils/messages/views';

/** A shop as it is shown beside its records. */
export type HistoryShop = Pick<ShopView, 'sellerNick' | 'color' | 'erpUrl'>;
