import { mainAccount } from '@/utils/orders/nicks';
import { cookieAccount } from '../account';
import { buyerOf } from '../buyer';
import { compact } from '../compact';
import type { SeenOrder, SurfaceReader } from '../contract';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';

/**
 * The chat-record frame (`market.m.taobao.com/app/qn/im-history-search`). Cards are not drawn there: numbers stand in
 * typed text only, and only labelled ones are believed. Staff sign as `店铺:客服名`, the buyer with a plain nick.
 */

const MESSAGES = '.message-list-right';

export const chatRecords: SurfaceReader = {
  read(page) {
    const { doc } = page;
    const ids = labelled(page);
    const names = [...doc.querySelectorAll(`${MESSAGES} [class*="chatName"]`)].map(
      (one) => one.textContent?.trim() ?? '',
    );
    const staff = cookieAccount(doc) ?? only(names.filter((name) => /[:：]/.test(name)).map(mainAccount));
    const buyer = only(names.map(mainAccount).filter((name) => name && name !== staff));
    if (ids.length === 0 && !buyer) return undefined;
    return compact({
      surface: 'chat-records',
      site: 'taobao' as const,
      sellerNick: staff,
      buyer: buyerOf(buyer),
      orders: mergeByTid(ids.map(({ id }): SeenOrder => ({ tid: id, source: 'label' }))),
      activeTid: ids.at(-1)?.id,
    });
  },
  anchor: (page, tid) => labelled(page).findLast(({ id }) => id === tid)?.anchor,
  watch: bodyPart,
};

const labelled = perView(({ doc }) => {
  const root = doc.querySelector(MESSAGES);
  return root ? readPageLabels(root).filter(({ isSub }) => !isSub) : [];
});

/** The one value of a list; undefined if there are several. */
function only(values: string[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
