// @vitest-environment node
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readIds } from '@/components/order/read-ids';
import { findOrderIds, parseOrderId, plainText } from '@/utils/orders/ids';
import type { SeenOrder } from '@/utils/surfaces/contract';
import { readDetailData } from '@/utils/surfaces/page-data/detail';
import { readPageData } from '@/utils/surfaces/page-data/shapes';
import { damaged, PATIENCE, runs } from './scale';

/** Data that pages hold, and text that people paste: an id is there, exactly so, or it is not read. */

const fixture = (name: string) => readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8');
const PAGES: [string, ...string[]] = [
  fixture('order-list/sold.asyncSold.json'),
  fixture('order-list/page2.json'),
  fixture('reception/reception.json'),
  '{"mainOrders":[{"id":"4512773019268853117","buyer":{"nick":"t**7"},"subOrders":[{"idStr":"4512773019269853117","id":4512773019269853117,"itemInfo":{"title":"四件套"},"quantity":"1"}]}]}',
];
const TID = '4512773019268853117';

function expectHonest(orders: SeenOrder[], text: string): void {
  for (const { tid, subOrders } of orders) {
    if (tid !== TID) expect(text).toContain(tid);
    for (const id of [tid, ...(subOrders ?? []).map((line) => line.id)]) expect(id).toMatch(/^\d{15,20}$/);
    for (const { id } of subOrders ?? []) expect(text).toContain(id);
  }
}

it(
  'a damaged page never makes an id that does not stand in it',
  () => {
    fc.assert(
      fc.property(damaged(PAGES), (text) => {
        expectHonest(readPageData(text), text);
        expectHonest(readDetailData(text, TID), text);
      }),
      runs(800),
    );
  },
  PATIENCE,
);

it(
  'nor does any other JSON with the words that are looked for',
  () => {
    const key = fc.constantFrom(
      'mainOrders',
      'data',
      'orders',
      'subOrders',
      'itemList',
      'id',
      'idStr',
      'bizOrderId',
      'subOrderId',
      'orderInfo',
      'itemInfo',
      'title',
      'buyer',
      'nick',
      'extra',
      'tradeStatus',
      'statusInfo',
      'text',
      'quantity',
      'count',
      '__proto__',
    );
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        TID,
        4512773019268853000,
        '45127730',
        '',
        null,
        true,
        1e21,
        -1,
        '４５１２７７３０１９２６８８５３１１７',
      ),
      fc.bigInt({ min: 10n ** 14n, max: 10n ** 20n }).map(String),
      fc.string(),
    );
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.dictionary(key, tie('node'), { maxKeys: 5 }),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, node, { maxKeys: 6 }), (value) => {
        const text = JSON.stringify(value);
        expectHonest(readPageData(text), text);
        expectHonest(readDetailData(text, TID), text);
      }),
      runs(1_500),
    );
  },
  PATIENCE,
);

const noise = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '亲 我的单 ',
    '先别发',
    '，',
    '\n',
    ' ',
    '订单号：',
    '4512 7730 1926 8853 117',
    '\u200b',
    '１２３',
    '-',
    '13800138000',
  ),
);
const id = fc.bigInt({ min: 10n ** 14n, max: 10n ** 20n - 1n }).map(String);
const pasted = fc
  .array(fc.oneof({ weight: 3, arbitrary: noise }, id), { maxLength: 8 })
  .map((parts) => parts.join(''));

it(
  'pasted text: what is found is an id and stands there',
  () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const digits = plainText(text).replace(/[\s-]/g, '');
        for (const found of findOrderIds(text).ids) {
          expect(found).toMatch(/^\d{15,20}$/);
          expect(digits).toContain(found);
        }
        const parsed = parseOrderId(text);
        if (parsed.ok) expect(digits).toBe(parsed.id);
        readIds(text, TID);
      }),
      runs(2_500),
    );
  },
  PATIENCE,
);

it(
  'pasted text: an id between Chinese words is always found',
  () => {
    const words = fc.string({ unit: fc.constantFrom(...'亲我的单先别发，。！ \n：地址写错了') });
    fc.assert(
      fc.property(words, id, words, (before, number, after) => {
        expect(findOrderIds(before + number + after).ids).toEqual([number]);
      }),
      runs(1_000),
    );
  },
  PATIENCE,
);
