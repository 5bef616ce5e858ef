// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  isFromKnownMarkup,
  isKnownSurface,
  KNOWN_SURFACES,
  type KnownSurface,
} from '@/utils/domain/surfaces';
import { ADDRESSES, addressOf } from './addresses';
import { openSaved, readerOf, SAVED_PAGES } from './testing/saved-pages';
import { isUnrecognised } from './unrecognised';

/** Pages that were saved because they contain nothing known, or nothing known yet. */
const UNKNOWN = [
  'web-wangwang/unknown-markup',
  'batch-consign/unknown-markup',
  'consign-older/batch-consign',
];

function judge(name: string, change?: (doc: Document) => void) {
  const { page } = openSaved(name, change);
  const id = addressOf(page.location)?.id;
  if (!isKnownSurface(id)) return undefined;
  return isUnrecognised(id, page.doc, readerOf(page.location)?.read(page));
}

it('every surface with a reader of its own is judged', () => {
  const ids = new Set(ADDRESSES.map(({ id }) => id).filter((id) => id !== 'generic' && id !== 'none'));
  expect([...ids].sort()).toEqual([...KNOWN_SURFACES].sort());
});

describe('a saved page', () => {
  it.each(SAVED_PAGES)('%s', (name) => {
    const isUnknown = judge(name);
    if (isUnknown !== undefined) expect(isUnknown).toBe(UNKNOWN.includes(name));
  });
});

describe('a page whose markup has changed', () => {
  it('a chat is not recognised; before a chat is chosen, or without any number, this is not checked', () => {
    const page = (body: string) =>
      judge('web-wangwang/unknown-markup', (doc) => {
        doc.body.innerHTML = body;
      });
    expect(page('<div class="new-header">买家</div><p>4512773019268853117</p>')).toBe(true);
    expect(page('<div class="ww_conversation_list">4512773019268853117</div>')).toBe(false);
    expect(page('<div class="new-header">买家</div>')).toBe(false);
  });

  /** Without the page's own data too. */
  function bare(name: string, surface: KnownSurface, body: string): boolean {
    const { page } = openSaved(name, (doc) => {
      doc.head.innerHTML = '';
      doc.body.innerHTML = body;
    });
    const empty = { ...page, pageOrders: [], lastAnswer: [] };
    return isUnrecognised(surface, page.doc, readerOf(page.location)?.read(empty));
  }

  it.each([
    ['order-list/not-drawn', 'order-list'],
    ['order-list-older/list', 'order-list-older'],
    ['reception/reception', 'reception'],
    ['chat-records/history', 'chat-records'],
  ] as const)('%s: numbers without any known markup; without any number it may be empty', (name, surface) => {
    expect(bare(name, surface, '<section>4512773019268853117</section>')).toBe(true);
    expect(bare(name, surface, '<section>没有符合条件的订单</section>')).toBe(false);
  });

  it.each([
    ['order-detail/detail', 'order-detail'],
    ['order-detail-older/taobao', 'order-detail-older'],
  ] as const)('%s: its number and no lines', (name, surface) => {
    expect(bare(name, surface, '<p>订单编号：4512773019268853117</p>')).toBe(true);
  });
});

describe('what a report comes from', () => {
  const report = (more: object) => ({ surface: 'order-list', site: 'taobao' as const, orders: [], ...more });
  const tid = '4512773019268853117';

  it.each([
    [report({ buyer: { nick: 'a' } }), true],
    [report({ orders: [{ tid, source: 'dom' }] }), true],
    [report({ orders: [{ tid, source: 'label' }] }), false],
    [report({ surface: 'order-detail', orders: [{ tid, source: 'dom' }] }), false],
    [report({ surface: 'order-detail', orders: [{ tid, source: 'dom', subOrders: [] }] }), true],
    [report({ surface: 'order-detail', orders: [{ tid, source: 'data' }] }), true],
  ])('%j', (given, isKnown) => {
    expect(isFromKnownMarkup(given)).toBe(isKnown);
  });
});
