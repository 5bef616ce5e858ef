import type { FakePopup } from '@/components/popup/testing/fake-popup';
import { bedding } from '@/components/popup/testing/samples';
import type { CurrentPageView, OrderView } from '@/utils/messages/views';
import type { Act } from './act';

/** One state of the popup: what is behind it, and the user actions that follow. */
export interface Scene extends FakePopup {
  name: string;
  acts?: Act[];
}

export const NO_ORDER = { tabId: 7, title: '商品管理', host: 'item.taobao.com', orders: [] };

/** A page with this one order. */
export const pageOf = (order: OrderView): CurrentPageView => ({
  ...NO_ORDER,
  orders: [order],
  activeTid: order.tid,
});

export const [FIRST = '', SECOND = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
export const TICK_BOTH: Act[] = [{ tick: FIRST }, { tick: SECOND }];
