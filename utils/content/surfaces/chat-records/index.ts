import { compact } from '@/utils/domain/compact';
import { mainAccount } from '@/utils/domain/nicks';
import type { SeenOrder } from '@/utils/domain/order-context';
import { cookieAccount } from '../account';
import type { SurfaceReader } from '../contract';
import { unknownMarkup } from '../generic';
import type { LabelledId } from '../labels';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { fullTime } from '../message-times';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';
import { buyerOfRecord, namesIn } from './buyer';

/**
 * The chat-record frame (`market.m.taobao.com/app/qn/im-history-search`). It shows no cards: numbers are in typed text
 * only, and only labelled ones are accepted. Staff sign as `店铺:客服名`, the buyer with a plain nick.
 */

const MESSAGES = '.message-list-right';

export const chatRecords: SurfaceReader = {
  read(page) {
    const { doc } = page;
    const root = doc.querySelector(MESSAGES);
    if (!root) return unknownMarkup.read(page);
    const ids = labelled(page);
    const names = namesIn(root);
    const staff = cookieAccount(doc) ?? only(names.filter((name) => /[:：]/.test(name)).map(mainAccount));
    const buyer = buyerOfRecord(doc, names, staff);
    if (ids.length === 0 && !buyer) return undefined;
    return compact({
      surface: 'chat-records',
      site: 'taobao' as const,
      sellerNick: staff,
      buyer,
      orders: mergeByTid(ids.map(({ id }): SeenOrder => ({ tid: id, source: 'mention' }))),
      activeTid: latestIn(root, ids),
    });
  },
  anchor(page, tid) {
    if (!page.doc.querySelector(MESSAGES)) return unknownMarkup.anchor(page, tid);
    return labelled(page).findLast(({ id }) => id === tid)?.anchor;
  },
  watch: bodyPart,
};

const labelled = perView(({ doc }) => {
  const root = doc.querySelector(MESSAGES);
  return root ? readPageLabels(root).filter(({ isSub }) => !isSub) : [];
});

/** The number that was written last: records may be shown newest first. */
function latestIn(root: Element, ids: LabelledId[]): string | undefined {
  const times = [...root.querySelectorAll('[class*="chatTime"]')].flatMap(
    (time) => fullTime(time.textContent) ?? [],
  );
  const isNewestFirst = (times[0] ?? '') > (times.at(-1) ?? '');
  return ids.at(isNewestFirst ? 0 : -1)?.id;
}

/** The one value of a list; undefined if there are several. */
function only(values: string[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
