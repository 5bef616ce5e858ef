import { isOrderId, plainText } from '@/utils/orders/ids';
import { ownAccount } from '../account';
import { buyerOf } from '../buyer';
import type { PageView, SeenOrder, SurfaceReader, WatchTarget } from '../contract';
import { readLabelled } from '../labels';
import { perView } from '../memo';
import { beside, coming, part } from '../parts';
import { HEADER, headerPart } from './header';
import { hearMessages, messageList, readMentions } from './messages';
import { statusBeside } from './panel-status';

/**
 * Web 旺旺 (`market.m.taobao.com/app/im/chat`) and its twin on 1688: a shell page around one same-origin frame
 * `chat-core` that holds the whole chat. The shell shows no header and reports nothing. The `uid` in the address goes
 * stale when the agent switches: the header alone says who is active. Previews in the conversation list are never read.
 */

const PANEL_ID = '.ww_tab .order-id';
const PARTS = ['.ww_tab', '.ww_conversation .ww_user_panel'];

export const webWangwang: SurfaceReader = {
  read(page) {
    const { doc, location } = page;
    const buyer = buyerOf(beside(doc, HEADER, messageList(doc))[0]?.textContent);
    if (!buyer) return undefined;
    const panel = panelOrders(page);
    const known = panel.map(({ tid }) => tid);
    const mentions = mentionsOf(page);
    const named = mentions.map(({ tid }): SeenOrder => ({ tid, source: 'label' }));
    const active = mentions.find(({ tid }) => known.includes(tid))?.tid ?? known[0] ?? named[0]?.tid;
    const sellerNick = ownAccount(doc);
    return {
      surface: 'web-wangwang',
      site: location.hostname.endsWith('1688.com') ? '1688' : 'taobao',
      ...(sellerNick && { sellerNick }),
      buyer,
      orders: firstOfEach([...panel, ...named]),
      ...(active && { activeTid: active }),
    };
  },
  anchor(page, tid) {
    const inPanel = panelIds(page.doc).find(([id]) => id === tid)?.[1];
    return inPanel ?? mentionsOf(page).find((mention) => mention.tid === tid)?.anchor;
  },
  watch(doc) {
    const list = messageList(doc);
    const parts = PARTS.map((selector) => part(doc, selector, list));
    return [headerPart(doc, list), ...parts, list ? messagePart(list) : coming(doc, '.ww_message')];
  },
};

const mentionsOf = perView(({ doc }) =>
  readMentions(
    doc,
    panelIds(doc).map(([tid]) => tid),
  ),
);

/** Only the list itself: what happens inside a message is nobody's business. */
const messagePart = (list: Element): WatchTarget => ({
  node: list,
  options: { childList: true },
  matters: hearMessages(list),
});

/** The panel shows main ids and a status each; what the page has loaded of the same order comes along. */
function panelOrders({ doc, pageOrders }: PageView): SeenOrder[] {
  return panelIds(doc).map(([tid, element]): SeenOrder => {
    const status = statusBeside(element, PANEL_ID);
    const loaded = pageOrders.find((order) => order.tid === tid);
    return { tid, source: 'dom', ...(status && { status }), ...loaded };
  });
}

/** The first word on each order is the better one. */
function firstOfEach(orders: SeenOrder[]): SeenOrder[] {
  const seen = new Set<string>();
  return orders.filter(({ tid }) => !seen.has(tid) && seen.add(tid));
}

function panelIds(doc: Document): [string, Element][] {
  return beside(doc, PANEL_ID, messageList(doc)).flatMap((element): [string, Element][] => {
    const bare = plainText(element.textContent ?? '').trim();
    const id = isOrderId(bare) ? bare : readLabelled(element).find(({ isSub }) => !isSub)?.id;
    return id ? [[id, element]] : [];
  });
}
