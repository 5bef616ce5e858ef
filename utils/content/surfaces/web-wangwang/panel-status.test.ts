// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { pageView } from '../testing/chat-page';
import { panelOrders } from './panel';

/** Statuses beside each number of a panel. */
function statuses(panel: string): (string | undefined)[] {
  const doc = new DOMParser().parseFromString(`<div class="ww_tab">${panel}</div>`, 'text/html');
  return panelOrders(pageView(doc)).map(({ status }) => status);
}

const id = '<span class="order-id">4512773019268853117</span>';
const another = '<span class="order-id">4498120366150853117</span>';
const card = (words: string, rest = '', number = id): string =>
  `<div class="card"><div><b>${words}</b><i>04-03 04:16:49下单</i></div><div>${number}</div>${rest}</div>`;

it.each([
  ['等待买家付款', 'WAIT_BUYER_PAY'],
  ['待付款', 'WAIT_BUYER_PAY'],
  ['待发货', 'WAIT_SELLER_SEND_GOODS'],
  ['已付款', 'WAIT_SELLER_SEND_GOODS'],
  ['已发货', 'WAIT_BUYER_CONFIRM_GOODS'],
  ['交易成功', 'TRADE_FINISHED'],
  ['已完成', 'TRADE_FINISHED'],
  ['订单关闭', 'TRADE_CLOSED'],
  ['交易关闭', 'TRADE_CLOSED'],
  ['已关闭', 'TRADE_CLOSED'],
  ['已取消', 'TRADE_CLOSED'],
  ['退款中', undefined],
  ['预计明天已发货', undefined],
  ['全部(4)', undefined],
])('%s', (words, status) => {
  expect(statuses(card(words) + card('已发货', '', another))).toEqual([status, 'WAIT_BUYER_CONFIRM_GOODS']);
});

it('takes no status from the tabs of the panel, nor from another order', () => {
  const tabs = '<div><b>待发货</b><b>(0)</b><b>已完成</b><b>(0)</b></div>';
  expect(statuses(`${tabs}${card('')}`)).toEqual([undefined]);
  expect(statuses(`<b>已关闭</b>${id}${another}`)).toEqual([undefined, undefined]);
});

it('gives none if lines of the card have different ones', () => {
  expect(statuses(card('', '<p>已发货</p><p>待发货</p>'))).toEqual([undefined]);
  expect(statuses(card('待发货', '<p>待发货</p>'))).toEqual(['WAIT_SELLER_SEND_GOODS']);
});
