import { tailDiffers } from '@/utils/domain/ids';
import { buyerName, canBeSameBuyer, mergeBuyer } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import type { MentionView } from '@/utils/messages/views';
import type { TabContext } from '../handlers/tabs';

/**
 * The owner of an order that only a message of a conversation mentions. Buyers paste the numbers of friends and of
 * other shops: the conversation's buyer is never taken for the owner without evidence.
 */

/** An order as one tab shows it now, with what else the tab knows. */
export interface PageWord {
  order: SeenOrder;
  sellerNick?: string;
  /** The active buyer of the conversation, on pages that have one. */
  buyer?: Buyer;
  /** The active buyer's own orders, as panel, list or data of the tab show them. */
  ownTids?: string[];
}

/** What a tab says of an order; undefined where it does not show it. */
export function pageWord(context: TabContext | undefined, tid: string): PageWord | undefined {
  const order = context?.orders.find((each) => each.tid === tid);
  if (!context || !order) return undefined;
  const { sellerNick, buyer, site, orders } = context;
  // Whether 1688 numbers end by buyer has not been observed.
  const own = site === '1688' ? [] : orders.filter(({ source }) => source !== 'mention');
  return { order, sellerNick, buyer, ownTids: buyer && own.map((each) => each.tid) };
}

/** The buyer that the page assigns to this order: none for a mention. */
export function ownerByPage(page: PageWord | undefined): Buyer | undefined {
  return page && page.order.source !== 'mention' ? page.buyer : undefined;
}

interface Owner {
  buyer?: Buyer;
  mention?: MentionView;
}

/**
 * @param told what every source but the conversation says of the owner
 * @param isAnswered the agent has said that the order is the conversation's buyer's
 */
export function ownerOf(page: PageWord | undefined, told: Buyer | undefined, isAnswered = false): Owner {
  const chat = page?.buyer;
  if (page?.order.source !== 'mention' || !chat) return { buyer: told };
  const chatBuyer = buyerName(chat);
  const owned = (buyer: Buyer | undefined, sign: MentionView['sign'], isTheirs: boolean): Owner => ({
    buyer,
    mention: { chatBuyer, sign, isTheirs },
  });
  if (told?.nick) return owned(told, 'told', !!chat.nick && canBeSameBuyer(told.nick, chat.nick));
  if (told && !canBeSameBuyer(buyerName(told), chatBuyer)) return owned(told, 'told', false);
  const tail = tailSign(page);
  if (tail === 'same-tail') return owned(mergeBuyer(told, chat), tail, true);
  // A hidden name with its open uid is an owner, though whether it is this one cannot be determined.
  if (told?.openUid) return owned(told, 'told', false);
  return isAnswered ? owned(mergeBuyer(told, chat), 'answered', true) : owned(told, tail, false);
}

/** Orders of one buyer end in the same six digits, with few exceptions: one match is enough. */
function tailSign({ order, ownTids = [] }: PageWord): 'same-tail' | 'other-tail' | 'no-tail' {
  if (ownTids.length === 0) return 'no-tail';
  return ownTids.some((own) => !tailDiffers(own, order.tid)) ? 'same-tail' : 'other-tail';
}
