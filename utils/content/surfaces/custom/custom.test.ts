// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageView } from '../contract';
import { customReader } from './';

const A = '4512773019268853117';
const B = '4498120366150853117';

function page(html: string): PageView {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  return { doc, location: new URL('https://erp.example.com/'), pageOrders: [], lastAnswer: [] };
}

describe('a custom surface', () => {
  it('reads buyer, order and sub-orders by selectors', () => {
    const view = page(`<h1 id="who">cntaobao柚子汽水_2023</h1><b class="tid">4512 7730 1926 8853 117</b>
      <ul><li>4512773019269853117</li><li>4512773019270853117</li><li>—</li></ul><i class="here"></i>`);
    const reader = customReader({ tid: '.tid', subOrders: 'li', buyer: '#who', anchor: '.here' });
    expect(reader.read(view)).toEqual({
      surface: 'custom',
      site: 'other',
      buyer: { nick: '柚子汽水_2023' },
      orders: [
        { tid: A, source: 'dom', subOrders: [{ id: '4512773019269853117' }, { id: '4512773019270853117' }] },
      ],
      activeTid: A,
    });
    expect(reader.anchor(view, A)).toBe(view.doc.querySelector('.here'));
  });

  it('takes the value of a field and a labelled number', () => {
    const view = page(`<input class="tid" value="${A}"><p class="tid">订单号：${B} 待发货</p>`);
    const reader = customReader({ tid: '.tid', subOrders: 'p' });
    expect(reader.read(view)?.orders).toEqual([
      { tid: A, source: 'dom' },
      { tid: B, source: 'dom' },
    ]);
    expect(reader.anchor(view, B)).toBe(view.doc.querySelector('p'));
  });

  it.each(['平台单号', '原始单号', '采购订单号'])(
    'takes the number behind %s, a label of this page only',
    (label) => {
      const view = page(
        `<p class="tid">${label}：${A} 手机 13800138000</p><p class="two">${label}：${A} ${B}</p>`,
      );
      expect(customReader({ tid: '.tid' }).read(view)?.orders).toEqual([{ tid: A, source: 'dom' }]);
      expect(customReader({ tid: '.two' }).read(view)).toBeUndefined();
    },
  );

  it('finds nothing with an invalid selector, and on a page without orders', () => {
    expect(customReader({ tid: '..[' }).read(page(`<p>${A}</p>`))).toBeUndefined();
    expect(customReader({ tid: 'p' }).read(page('<p>13800138000</p>'))).toBeUndefined();
  });
});
