import { buyerName } from '@/utils/domain/nicks';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import { ownAccount } from '../account';
import { buyerOf } from '../buyer';
import type { PageView, SurfaceReader, WatchTarget } from '../contract';
import { perView } from '../memo';
import { beside, coming, part } from '../parts';
import { HEADER, headerPart } from './header';
import { messagesChanged, messagesUnheard } from './message-changes';
import { distrustContents } from './message-content';
import { messageList } from './message-list';
import { type Mention, readMentions } from './messages';
import { answeredOrders, PANEL, panelIds, panelOrders } from './panel';
import { strayIds, strayPart } from './stray';

/**
 * Web 旺旺 (`market.m.taobao.com/app/im/chat`) and its twin on 1688: a shell page around one same-origin frame
 * `chat-core` that contains the whole chat. The shell shows no header and reports nothing. The `uid` in the address
 * becomes stale when the agent switches: only the header tells who is active. Previews in the conversation list are
 * never read.
 */

/** Messages are `pre.edit` too, but never editable. */
const INPUT = '.editBox pre.edit[contenteditable="true"]';
const OWN_ACCOUNT = '.ww_conversation .ww_user_panel';

export const chat: SurfaceReader = {
  read(page): FrameReport | undefined {
    const { doc, location } = page;
    const buyer = buyerIn(page);
    if (!buyer) return undefined;
    const panel = panelOrders(page);
    const { all } = mentionsOf(page);
    const undrawn = panel.length > 0 ? [] : page.lastAnswer;
    const named = [...all, ...strayIds(page), ...undrawn].map(({ tid }) => mentioned(page, tid));
    const activeTid = active(page);
    const sellerNick = ownAccount(doc);
    return {
      surface: 'web-wangwang',
      site: location.hostname.endsWith('1688.com') ? '1688' : 'taobao',
      ...(sellerNick && { sellerNick }),
      buyer,
      orders: firstOfEach([...panel, ...named]),
      ...(activeTid && { activeTid }),
    };
  },
  anchor(page, tid) {
    const isIt = (one: Mention): boolean => one.tid === tid && one.anchor !== undefined;
    const shown = panelIds(page).find(isIt) ?? mentionsOf(page).all.find(isIt) ?? strayIds(page).find(isIt);
    return shown?.anchor;
  },
  chatInput(doc) {
    const [input, ...others] = doc.querySelectorAll<HTMLElement>(INPUT);
    return others.length > 0 ? undefined : input;
  },
  watch(doc) {
    const list = messageList(doc);
    return [
      headerPart(doc, list),
      beside(doc, PANEL, list).length > 0 ? part(doc, PANEL, list) : strayPart(doc, list),
      part(doc, OWN_ACCOUNT, list),
      list ? messagePart(list) : coming(doc, '.ww_message'),
    ];
  },
};

const buyerIn = perView(({ doc }) => buyerOf(beside(doc, HEADER, messageList(doc))[0]?.textContent));

/** Orders that are known to be the buyer's. */
const knownTids = (page: PageView): string[] =>
  [...panelOrders(page), ...answeredOrders(page)].map(({ tid }) => tid);

const mentionsOf = perView((page) => readMentions(page.doc, buyerName(buyerIn(page)), knownTids(page)));

/**
 * The order of the latest message that mentions one, if it is the buyer's; the newest of the panel if none does. A
 * message about an order that is not known to be the buyer's makes no other order active, unless nothing else is known.
 */
function active(page: PageView): string | undefined {
  const known = knownTids(page);
  const { latest } = mentionsOf(page);
  if (!latest) return undefined;
  if (latest.length === 0) return known[0];
  return (
    latest.find(({ tid }) => known.includes(tid))?.tid ?? (known.length === 0 ? latest[0]?.tid : undefined)
  );
}

/** The buyer's according to the page's last answer; otherwise only mentioned, with what the page has loaded of it. */
function mentioned(page: PageView, tid: string): SeenOrder {
  const theirs = answeredOrders(page).find((order) => order.tid === tid);
  return theirs ?? { ...page.pageOrders.find((order) => order.tid === tid), tid, source: 'mention' };
}

/** The list with everything in it: the text of a message may be rendered again after it has appeared. */
const messagePart = (list: Element): WatchTarget => ({
  node: list,
  options: {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['style'],
  },
  closely: true,
  begin: distrustContents,
  matters: (records) => (records ? messagesChanged(list, records) : messagesUnheard()),
});

/** The first version of each order is the better one. */
function firstOfEach(orders: SeenOrder[]): SeenOrder[] {
  const seen = new Set<string>();
  return orders.filter(({ tid }) => !seen.has(tid) && seen.add(tid));
}
