// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SeenOrder } from '@/utils/domain/order-context';
import { readPageData } from '../page-data/shapes';
import { A, B, C, pageView } from '../testing/chat-page';
import { answeredOrders, panelOrders } from './panel';

const [A1, A2, A3] = ['5126640188308216543', '5126640188309216543', '5126640188310216543'];

/** `tid [sub-orders]` for each order of this panel. */
function told(panel: string, answer?: string): string[] {
  const doc = new DOMParser().parseFromString(`<div class="ww_tab">${panel}</div>`, 'text/html');
  const orders: SeenOrder[] = answer ? readPageData(answer) : [];
  return panelOrders(pageView(doc, orders)).map(({ tid, subOrders }) =>
    [tid, subOrders && `[${subOrders.map(({ id }) => id)}]`].filter(Boolean).join(' '),
  );
}

const number = (tid: string): string => `<div>订单号 <span class="order-id">${tid}</span></div>`;
const card = (tid: string, rest = ''): string => `<div class="order-card">${number(tid)}${rest}</div>`;
const answerOf = (tid: string, ...lines: string[]): string =>
  JSON.stringify({
    data: { orderList: [{ bizOrderId: tid, itemList: lines.map((subOrderId) => ({ subOrderId })) }] },
  });

describe('labelled sub-orders on a card', () => {
  it.each<[string, string]>([
    ['one text each', `<p>子订单编号：${A1}</p><p>子订单编号：${A2}</p>`],
    ['with other labels', `<p>子订单号 ${A1}</p><p>子订单：${A2}</p>`],
    ['in traditional characters', `<p>子訂單編號：${A1}</p><p>子訂單號：${A2}</p>`],
    [
      'in a list of items',
      `<ul><li><img alt=""><b>四件套</b><div>子订单编号:${A1}</div></li><li><b>枕头</b><div>子订单编号:${A2}</div></li></ul>`,
    ],
    [
      'label and number in pieces',
      `<p><span>子订单编号</span><span>${A1}</span></p><p><i>子订单编号：</i><i>${A2}</i></p>`,
    ],
    ['several behind one label', `<p>子订单编号：${A1}、${A2}</p>`],
    ['several behind one label, with commas', `<p>子订单号：${A1}，${A2}</p>`],
    ['with a count that fits', `<p>共 2 个子订单</p><p>子订单编号：${A1}</p><p>子订单编号：${A2}</p>`],
    [
      'each marked as a number of an order',
      `<p>子订单编号：<span class="order-id">${A1}</span></p><p>子订单编号：<span class="order-id">${A2}</span></p>`,
    ],
    [
      'beside other numbers',
      `<p>运单号：773123456789012</p><p>子订单编号：${A1}</p><p>退款编号：2345678901234567890</p><p>子订单编号：${A2}</p>`,
    ],
  ])('are read: %s', (_, lines) => {
    expect(told(card(A, lines) + card(B))).toEqual([`${A} [${A1},${A2}]`, B]);
    expect(told(card(B) + card(A, lines))).toEqual([B, `${A} [${A1},${A2}]`]);
    expect(told(card(A, lines))).toEqual([`${A} [${A1},${A2}]`]);
  });

  it.each<[string, string]>([
    ['one masked', `<p>子订单编号：${A1}</p><p>子订单编号：5126640188309******</p>`],
    ['one cut short', `<p>子订单编号：${A1}</p><p>子订单编号：51266401883092165…</p>`],
    ['fewer than the card says', `<p>共3个子订单</p><p>子订单编号：${A1}</p><p>子订单编号：${A2}</p>`],
    ['numbers behind one label, nobody knows whose', `<p>子订单编号：${A1} ${A2}</p>`],
    ['none', '<p>查看子订单</p>'],
  ])('are not known: %s', (_, lines) => {
    expect(told(card(A, lines) + card(B))).toEqual([A, B]);
  });

  it('belong to their own card', () => {
    const lines = (id: string): string => `<div><div><p>子订单编号：${id}</p></div></div>`;
    expect(told(card(A, lines(A1)) + card(B, lines(B)) + card(C))).toEqual([
      `${A} [${A1}]`,
      `${B} [${B}]`,
      C,
    ]);
  });

  it('may come before the order’s own number', () => {
    expect(told(`<div><p>子订单编号：${A1}</p>${number(A)}</div>${card(B)}`)).toEqual([`${A} [${A1}]`, B]);
  });

  it('may be the order’s own number', () => {
    expect(told(card(A, `<p>子订单编号：${A}</p>`) + card(B))).toEqual([`${A} [${A}]`, B]);
  });

  it('of two orders without cards belong to neither', () => {
    expect(told(`${number(A)}<p>子订单编号：${A1}</p>${number(B)}<p>子订单编号：${B}</p>`)).toEqual([A, B]);
  });
});

describe('numbers of the panel', () => {
  it('are read by their label if no class marks them', () => {
    expect(
      told(
        `<div>订单编号：${A}<p>子订单编号：${A1}</p></div><div><span>订单号</span><span>${B}</span></div>`,
      ),
    ).toEqual([`${A} [${A1}]`, B]);
  });

  it('are in the panel’s order, each once', () => {
    expect(told(`${card(B)}<div>订单编号：${C}</div>${card(A)}<div>订单编号：${B}</div>`)).toEqual([B, C, A]);
  });

  it('do not include other numbers', () => {
    expect(
      told(
        `<p>退款编号：2345678901234567890</p><p>备注：订单号：${C}</p><span class="order-id">4512…</span>`,
      ),
    ).toEqual([]);
  });
});

describe('what the page has loaded', () => {
  it('completes what the panel shows', () => {
    expect(told(card(A) + card(B), answerOf(A, A1, A2))).toEqual([`${A} [${A1},${A2}]`, B]);
    expect(told(card(A, `<p>子订单编号：${A1}</p>`), answerOf(A, A1, A2, A3))).toEqual([
      `${A} [${A1},${A2},${A3}]`,
    ]);
  });

  it('and if it contradicts the panel: unknown', () => {
    expect(told(card(A, `<p>子订单编号：${A3}</p>`), answerOf(A, A1, A2))).toEqual([A]);
  });

  it('is the buyer’s in every answer that contains an order of the panel, and in no other', () => {
    const doc = new DOMParser().parseFromString(`<div class="ww_tab">${card(A)}</div>`, 'text/html');
    const order = (tid: string): SeenOrder => ({ tid, source: 'data' });
    const view = pageView(doc, [order(A)], [[order(A), order(A1)], [order(B), order(C)], []]);
    expect(answeredOrders(view).map(({ tid }) => tid)).toEqual([A, A1, A]);
  });

  it('adds no order that is not shown', () => {
    expect(told(card(B), answerOf(A, A1, A2))).toEqual([B]);
  });
});
