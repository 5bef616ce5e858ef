import { bedding, lamp, OTHER_SHOP, SHOP } from '@/components/popup/testing/samples';
import { LOCK, type Scene, stop } from './scene';

/** What cannot be locked, and locks that were not made. */

export const stoppedScenes: Scene[] = [
  {
    name: 'shop-missing',
    order: {
      ...stop('shop-missing', { shop: OTHER_SHOP.sellerNick, configured: SHOP.sellerNick }),
      shop: { ...OTHER_SHOP, configured: false },
    },
  },
  {
    name: 'other-shop',
    order: { ...stop('other-shop', { shop: OTHER_SHOP.sellerNick }), shop: OTHER_SHOP },
  },
  {
    name: 'buyer-changed',
    acts: LOCK,
    refusal: {
      code: 'buyer-changed',
      detail: { was: '柚子汽水_2023', now: '南风知我意88', nowTid: lamp.tid },
    },
  },
  { name: 'vault-closed', acts: LOCK, refusal: { code: 'vault-closed' } },
  {
    name: 'masked-nick',
    order: { ...bedding, buyer: { maskedNick: '柚**3' } },
    acts: LOCK,
    refusal: { code: 'masked-nick', detail: { nick: '柚**3' } },
  },
  { name: 'journal-failed', acts: LOCK, refusal: { code: 'journal-failed' } },
  { name: 'outdated', acts: LOCK, refusal: { code: 'outdated' } },
];
