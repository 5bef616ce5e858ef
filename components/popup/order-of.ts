import { withAnswer } from '@/components/order/owner';
import type { OrderView } from '@/utils/messages/views';
import type { PopupState } from './popup-state';
import type { LookUp } from './use-look-ups';

type Said = Pick<PopupState, 'view' | 'shop' | 'answerOf'>;

/** The order as shown, completed with the agent's answers about shop and owner if no source has them. */
export function orderOf({ tid, order }: LookUp, { view, shop, answerOf }: Said): OrderView {
  if (!order) return { tid, canLookUp: false };
  const owned = withAnswer(order, answerOf(order));
  if (order.problem?.code !== 'shop-unclear' || shop === undefined) return owned;
  const problem = order.subOrders ? undefined : ({ code: 'no-sub-orders' } as const);
  return { ...owned, problem, shop: view?.shops.find(({ sellerNick }) => sellerNick === shop) };
}
