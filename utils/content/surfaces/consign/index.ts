import { compact } from '@/utils/domain/compact';
import type { FrameReport } from '@/utils/domain/order-context';
import { cookieAccount } from '../account';
import type { PageView, SurfaceReader } from '../contract';
import { unknownMarkup } from '../generic';
import { labelledAnchor, labelledOrders } from '../generic/labelled';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { bodyPart } from '../parts';
import { type CardMarks, readCards } from './cards';

/**
 * Lists of orders to be shipped. Each order is a card; if no card is recognised, labelled numbers are read, and no
 * buyer.
 */

function list(surface: string, marks: CardMarks): SurfaceReader {
  const cardsOf = perView(({ doc }: PageView) =>
    doc.body ? readCards(doc.body, marks, cookieAccount(doc)) : [],
  );
  return {
    read(page): FrameReport | undefined {
      const cards = mergeByTid(cardsOf(page).map(({ order }) => order));
      const orders = cards.length > 0 ? cards : labelledOrders(page);
      if (orders.length === 0) return undefined;
      return compact({
        surface,
        site: 'taobao' as const,
        sellerNick: cookieAccount(page.doc),
        orders,
        activeTid: orders.length === 1 ? orders[0]?.tid : undefined,
      });
    },
    anchor: (page, tid) =>
      cardsOf(page).find(({ order }) => order.tid === tid)?.shown.anchor ?? labelledAnchor(page, tid),
    watch: bodyPart,
  };
}

/** 批量发货, `…/home.htm/batch-consign`. */
export const batchConsign = list('batch-consign', { card: '.list-item-wrapper' });

/** `wuliu.taobao.com/user/order_list_new.htm` and similar pages: a table body for each order. */
export const consignOlder = list('consign-older', { card: 'tbody:has(.order-number)', buyer: 'span.ww' });

const cainiao = list('consign-cainiao', {
  card: '.order_item_container',
  bareNumber: '.order_code_text',
  buyer: '.buyer_nick_text',
});

/**
 * `fahuo.cainiao.com/consigns/order/ggSend.htm?tab=tb_order`. Other tabs hold other platforms' orders; without a tab in
 * the address, only labelled numbers are read.
 */
export const consignCainiao: SurfaceReader = {
  ...cainiao,
  read(page) {
    const tab = page.location.searchParams.get('tab');
    if (tab === null) return unknownMarkup.read(page);
    return tab === 'tb_order' ? cainiao.read(page) : undefined;
  },
};
