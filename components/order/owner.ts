import { isMaskedNick, mergeBuyer } from '@/utils/domain/nicks';
import type { OrderView } from '@/utils/messages/views';

/**
 * The owner, on screen, of an order that only a message mentions. The background decides
 * (utils/background/orders/mention.ts).
 */

/** The agent's answer: the order is the conversation's buyer's, or not; undefined: not asked, or not answered yet. */
export type OwnerAnswer = boolean | undefined;

/** The owner is not known: the agent is asked. */
export function isOwnerOpen({ mention }: OrderView): boolean {
  return mention?.sign === 'other-tail' || mention?.sign === 'no-tail';
}

/** The order after the agent has said that it is the conversation's buyer's. */
export function withAnswer(order: OrderView, isTheirs: OwnerAnswer): OrderView {
  const { mention } = order;
  if (!isTheirs || !mention || !isOwnerOpen(order)) return order;
  const { chatBuyer } = mention;
  const chat = isMaskedNick(chatBuyer) ? { maskedNick: chatBuyer } : { nick: chatBuyer };
  const buyer = mergeBuyer(order.buyer, chat);
  return { ...order, mention: { ...mention, sign: 'answered', isTheirs: true }, ...(buyer && { buyer }) };
}
