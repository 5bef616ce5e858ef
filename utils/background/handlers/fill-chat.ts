import type { LockRecord } from '@/utils/domain/lock';
import { buyerName, canBeSameBuyer, isMaskedNick } from '@/utils/domain/nicks';
import { repliesFor } from '@/utils/domain/reply';
import type { OrderView, Preferences } from '@/utils/messages/views';

/** Whether a reply about this lock belongs in the chat with this buyer. */

/** Only a text that this browser would offer for this lock is put into a page. */
export function isReplyOf(lock: LockRecord, text: string, replies: Preferences['replies']): boolean {
  return repliesFor(lock, replies).includes(text);
}

/**
 * A masked name can rule a buyer out but never prove one: then the page itself must show the order as this buyer's, not
 * just in a message that mentions it. `order`: as the background sees it now.
 */
export function isBuyersChat(
  lock: LockRecord,
  chatBuyer: string,
  order: Pick<OrderView, 'mention'>,
): boolean {
  const name = buyerName(lock.buyer);
  if (chatBuyer === '' || !canBeSameBuyer(name, chatBuyer)) return false;
  const isProven = name !== '' && !isMaskedNick(name) && !isMaskedNick(chatBuyer);
  return isProven || (order.mention?.isTheirs ?? true);
}
