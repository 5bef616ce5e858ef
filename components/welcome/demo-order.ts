import type { WelcomeTexts } from '@/utils/i18n/welcome';
import type { OrderView, SubOrderView } from '@/utils/messages/views';

const TID = '4512773019268853117';

/** An invented order with two lockable lines and one that has been shipped. */
export function demoOrder(t: WelcomeTexts, now: number): OrderView {
  const [bedding = '', pillow = '', mug = ''] = [
    '4512773019269853117',
    '4512773019270853117',
    '4512773019271853117',
  ];
  return {
    tid: TID,
    sellerNick: t.shop,
    shop: { sellerNick: t.shop, configured: true, color: 0, hasSession: true },
    buyer: { nick: t.buyer },
    status: 'SELLER_CONSIGNED_PART',
    source: 'page',
    readAt: now,
    canLookUp: false,
    subOrders: [
      { ...line(bedding, t.items[0], '399.00', 1) },
      { ...line(pillow, t.items[1], '129.00', 2) },
      {
        ...line(mug, t.items[2], '69.00', 1),
        status: 'WAIT_BUYER_CONFIRM_GOODS',
        blocked: 'shipped',
        carrier: t.carrier,
      },
    ],
  };
}

function line(
  id: string,
  [title, sku]: [string, string] = ['', ''],
  price: string,
  quantity: number,
): SubOrderView {
  return { id, title, sku, price, quantity, status: 'WAIT_SELLER_SEND_GOODS' };
}
