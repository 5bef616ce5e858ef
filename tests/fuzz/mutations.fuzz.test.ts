// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSaved, readerOf, SAVED_PAGES } from '@/utils/content/surfaces/testing/saved-pages';
import type { FrameReport } from '@/utils/domain/order-context';
import { PATIENCE, runs } from './scale';

/** Saved pages as after a new platform release: other hashes, boxes and positions, and numbers that are not orders. */

const MASKED = ['订单号：4512773019268853****', '订单号：45127730192688531…'];
/** No label says that they are something else. */
const UNLABELLED = [
  '退款订单号 4400000000000853117',
  '4400000000000853117',
  '消息 1234567890123456789 于 1763600000000000',
];
const LOOK_ALIKES = [
  '运单号：773123456789012',
  '退款编号：2345678901234567890',
  '支付宝交易号：2026112222001188771234567890',
  '电话 13800138000，身份证 330102199003078514',
  '系统订单号：4400000000000853117',
  ...UNLABELLED,
  ...MASKED,
  '商品编号 781234567890123 SKU 5123456789012345',
  '备注：订单号：4400000000000853117',
  '<b>买家留言</b><i>订单号：4400000000000853117</i>',
];
const BLOCKS = 'body > div, body > p, body > table, div > div, div > p, div > table';

/** A change of a page, as numbers that choose what and where. */
type Change = [kind: number, where: number, what: number];

/**
 * Pages on which a masked number costs the lines beside it, which then belong to no known order: where numbers are above
 * tables it begins a separate order, in a card it is a second one.
 */
const STRICT_ON_MASKED = /^(?:order-list\/above-tables|batch-consign|consign-older|consign-cainiao)/;
/** Without a label, a number in a card may be that of a second order, and one below a sub-order's another sub-order. */
const STRICT_ON_UNLABELLED = /^(?:batch-consign|consign-older|consign-cainiao|generic\/erp)/;

function lookAlikesFor(name: string): string[] {
  const costly = [
    ...(STRICT_ON_MASKED.test(name) ? MASKED : []),
    ...(STRICT_ON_UNLABELLED.test(name) ? UNLABELLED : []),
  ];
  return LOOK_ALIKES.filter((each) => !costly.includes(each));
}

function apply(doc: Document, changes: Change[], lookAlikes: string[]): void {
  for (const [kind, where, what] of changes) {
    const blocks = [...doc.querySelectorAll(BLOCKS)];
    const block = blocks[where % Math.max(1, blocks.length)];
    if (!block) continue;
    if (kind === 0) rename(doc, what);
    if (kind === 1) box(doc, block);
    if (kind === 2) addLookAlike(doc, block, lookAlikes[what % lookAlikes.length] ?? '');
    if (kind === 3) movePart(doc, what);
  }
}

/** Renames the generated part of class names; names that are words (`ww_tab`, `order_code_text`) have none. */
function rename(doc: Document, seed: number): void {
  for (const element of doc.querySelectorAll('[class]')) {
    const names = element.getAttribute('class') ?? '';
    element.setAttribute(
      'class',
      names.replace(
        /(?<!\b(?:ww|order|buyer|goods|sku|time)\w*)(_{1,3})[A-Za-z0-9]{1,6}(?=\s|$)/g,
        (_, bar) => bar + seed.toString(36),
      ),
    );
  }
}

function box(doc: Document, block: Element): void {
  const outer = doc.createElement('section');
  block.replaceWith(outer);
  outer.append(block);
}

function addLookAlike(doc: Document, block: Element, html: string): void {
  const line = doc.createElement('p');
  line.innerHTML = html;
  block.before(line);
}

function movePart(doc: Document, what: number): void {
  const part = doc.querySelector(['.ww_tab', '.ww_header', '.ww_conversation'][what % 3] ?? '');
  if (part) doc.body[what % 2 ? 'prepend' : 'append'](part);
}

function gist(report: FrameReport | null | undefined): unknown {
  if (!report) return null;
  const orders = report.orders.map(({ tid, buyer, subOrders }) => ({
    tid,
    buyer,
    lines: subOrders?.map(({ id }) => id),
  }));
  return { buyer: report.buyer, seller: report.sellerNick, orders };
}

const changes = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(10_000), fc.nat(10_000)) as fc.Arbitrary<Change>,
  { minLength: 1, maxLength: 8 },
);

it.each(SAVED_PAGES.filter((name) => !name.endsWith('shell')))(
  '%s reports the same orders, and nothing else',
  (name) => {
    fc.assert(
      fc.property(changes, (list) => {
        const { page, expected } = openSaved(name, (doc) => apply(doc, list, lookAlikesFor(name)));
        expect(gist(readerOf(page.location)?.read(page))).toEqual(gist(expected.report));
      }),
      runs(20),
    );
  },
  PATIENCE,
);
