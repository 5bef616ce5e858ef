import { bedding, OTHER_SHOP, SHOP, unknownLock } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';
import { NO_ORDER, pageOf, type Scene } from './scene';

/** Shops and the vault: what is set up on this computer. */

const NO_SHOP: OrderView = {
  ...bedding,
  shop: { ...SHOP, configured: false, color: 4, hasSession: false },
  problem: { code: 'no-shop' },
};

export const setUpScenes: Scene[] = [
  {
    name: 'shop-missing',
    view: {
      page: {
        ...NO_ORDER,
        orders: [
          {
            ...bedding,
            shop: { sellerNick: '山雀与茶旗舰店', configured: false, color: 4, hasSession: false },
            problem: {
              code: 'shop-missing',
              detail: { shop: '山雀与茶旗舰店', configured: SHOP.sellerNick },
            },
          },
        ],
      },
    },
  },
  { name: 'two-shops', view: { shops: [SHOP, OTHER_SHOP], defaultShop: undefined } },
  {
    name: 'vault-closed',
    view: {
      vault: { state: 'closed', closedWhy: 'idle', idleMinutes: 30, maxMinutes: 480 },
      openQuestions: [unknownLock],
    },
  },
  {
    name: 'no-shop',
    view: {
      shops: [],
      defaultShop: undefined,
      recent: [],
      lockedToday: 0,
      page: pageOf(NO_SHOP),
    },
  },
];
