// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageData } from '../page-data/shapes';
import { A, B, C, chatOf, drawChat, element, says } from '../testing/chat-page';

const NAMES_A = `你好，订单号：${A} 已经收到了`;
const NAMES_B = `订单号：${B} 先别发`;

const line = (row: Element): Element => {
  const wrapper = element('message-item-line', '');
  wrapper.append(row);
  return wrapper;
};
const group = (className: string, ...rows: Element[]): Element => {
  const day = element(className, '<div class="day-line">2026-11-27</div>');
  day.append(...rows);
  return day;
};

describe('which message is the latest', () => {
  const rows = (): Element[] => says(NAMES_A, '在吗', NAMES_B, '好的');

  it.each<[string, (rows: Element[]) => Element[]]>([
    ['flat', (flat) => flat],
    ['each in a wrapper of its own', (flat) => flat.map(line)],
    ['each in two wrappers', (flat) => flat.map((row) => line(line(row)))],
    [
      'grouped by day',
      ([a, b, c, d]) => [group('day', a as Element, b as Element), group('day', c as Element, d as Element)],
    ],
    [
      'grouped by day, in wrappers',
      (flat) => [group('day', ...flat.slice(0, 1).map(line)), group('day', ...flat.slice(1).map(line))],
    ],
    [
      'between lines of the system',
      (flat) => [element('system-line', '以上是历史消息'), ...flat, element('typing', '正在输入…')],
    ],
    ['in a list within the scroll container', (flat) => [group('message-list', ...flat)]],
  ])('%s', (_, arrange) => {
    const chat = drawChat(arrange(rows()));
    expect(chat.active()).toBe(B);
    expect(chat.read()?.orders.map(({ tid }) => tid)).toEqual([A, B]);
    expect(chat.change(() => chat.view.append(...arrange(says('一会儿', NAMES_A))))).toBe(true);
    expect(chat.active()).toBe(A);
  });

  it('reads a list rendered from the bottom', () => {
    const chat = drawChat(rows().reverse());
    chat.view.setAttribute('style', 'display:flex;flex-direction:column-reverse');
    expect(chat.active()).toBe(B);
    expect(chat.change(() => chat.view.prepend(...says(NAMES_A)))).toBe(true);
    expect(chat.active()).toBe(A);
  });

  it('reads days rendered from the bottom, each from its top', () => {
    const [a, b, c, d] = rows();
    const chat = drawChat([
      group('day', c as Element, d as Element),
      group('day', a as Element, b as Element),
    ]);
    chat.view.setAttribute('style', 'display:flex;flex-direction:column-reverse');
    expect(chat.active()).toBe(B);
  });

  it('uses the times if a list is reversed by other means', () => {
    expect(drawChat(rows().reverse()).active()).toBe(B);
    expect(drawChat(rows().reverse().map(line)).active()).toBe(B);
  });

  it('uses the position of rows that are placed by script', () => {
    const placed = rows().map((row, i) => {
      const wrapper = line(row);
      wrapper.setAttribute('style', `position:absolute;transform:translateY(${i * 80}px)`);
      return wrapper;
    });
    const [a, b, c, d] = placed as [Element, Element, Element, Element];
    const chat = drawChat([c, d, a, b]);
    expect(chat.active()).toBe(B);
    expect(chat.change(() => a.setAttribute('style', 'position:absolute;transform:translateY(400px)'))).toBe(
      true,
    );
    expect(chat.active()).toBe(A);
    for (const [i, row] of [a, b, c, d].entries())
      row.setAttribute('style', `position:absolute;top:${i * 80}px`);
    expect(chat.active()).toBe(B);
    for (const [i, row] of [a, b, c, d].entries())
      row.setAttribute('style', `transform: translate3d(0px, ${-i * 80}px, 0px)`);
    expect(chat.active()).toBe(A);
  });

  it('takes the last number of a message that contains several', () => {
    expect(drawChat(says(`订单号：${B}，订单号：${A} 一起改地址`)).active()).toBe(A);
  });

  it('counts a bare number of the panel, and no other', () => {
    expect(drawChat(says(NAMES_A, `${B} 这个`)).active()).toBe(B);
    expect(drawChat(says(NAMES_A, `${C} 这个`)).active()).toBe(A);
  });

  it('uses the panel if no message mentions an order', () => {
    expect(drawChat(says('在吗'), [B, A]).active()).toBe(B);
    expect(drawChat([], [B, A]).active()).toBe(B);
  });

  it('makes no order active while the latest mentioned one may be anyone’s', () => {
    const chat = drawChat(says(NAMES_A, `这是我朋友的 订单号：${C}`));
    expect(chat.active()).toBeUndefined();
    expect(chat.read()?.orders.map(({ tid }) => tid)).toEqual([A, B, C]);
    chat.view.append(...says(NAMES_B));
    expect(chat.active()).toBe(B);
  });

  it('takes a mentioned order for the buyer’s if it is in the answer from which the panel is rendered', () => {
    const answer = readPageData(
      JSON.stringify({
        data: { orderList: [A, C].map((tid) => ({ bizOrderId: tid, itemList: [{ subOrderId: tid }] })) },
      }),
    );
    const chat = drawChat(says(NAMES_A, `${C} 也是我的`), [A], answer);
    expect(chat.active()).toBe(C);
    expect(chat.read()?.orders).toEqual([
      { tid: A, source: 'data', subOrders: [{ id: A }] },
      { tid: C, source: 'data', subOrders: [{ id: C }] },
    ]);
    // Another buyer's answer, which the page requested earlier: nothing in it is this buyer's.
    expect(
      drawChat(says(`订单号：${C}`), [B], answer)
        .read()
        ?.orders.at(-1),
    ).toMatchObject({
      tid: C,
      source: 'mention',
      subOrders: [{ id: C }],
    });
  });

  it('reads a list whose messages cannot be told apart as one text', () => {
    const chat = drawChat([element('bubble', NAMES_A), element('bubble', NAMES_B)]);
    expect(chat.active()).toBe(B);
    expect(chat.change(() => chat.view.append(element('bubble', NAMES_A)))).toBe(true);
    expect(chat.active()).toBe(A);
  });

  it('finds the list if the scroll container has another name', () => {
    const chat = drawChat(rows().map(line));
    chat.view.className = 'scroller';
    const box = document.querySelector('.ww_message') as Element;
    expect(chat.active()).toBe(B);
    expect(chatOf(box).change(() => chat.view.append(...says(NAMES_A)))).toBe(true);
    expect(chat.active()).toBe(A);
  });
});

it.each([`<div>${B}</div><div>2件</div>`, `<ul><li>${B}</li><li>13800138000</li></ul>`, `${B}<br>1件`])(
  'a number without a label ends with its block: %s',
  (html) => {
    const chat = drawChat(says(NAMES_A, html));
    expect(chat.active()).toBe(B);
  },
);
