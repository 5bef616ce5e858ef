import type { OrderView } from '@/utils/messages/views';
import type { Desk } from './useDesk';
import type { LookUp } from './useLookUps';

/** What is shown of a look-up. An order whose shop nobody told is the chosen shop's: the agent has said so. */
export function orderOf({ tid, order }: LookUp, { view, shop }: Pick<Desk, 'view' | 'shop'>): OrderView {
  if (!order) return { tid, canLookUp: false };
  if (order.problem?.code !== 'shop-unclear' || shop === undefined) return order;
  const problem = order.subOrders ? undefined : ({ code: 'no-sub-orders' } as const);
  return { ...order, problem, shop: view?.shops.find(({ sellerNick }) => sellerNick === shop) };
}
