import type { ShopDraft } from '../shops/shop-draft';

/** `next`: the shop is done. */
export type Step = 'shop' | 'keys' | 'test' | 'try' | 'next';

/** Repeated by the rail and the note for the vendor. */
export type FirstWords = Pick<ShopDraft, 'sellerNick' | 'appKey'>;
