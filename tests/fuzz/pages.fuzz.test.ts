import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readIds } from '@/components/order/read-ids';
import { readTyped } from '@/components/popup/read-typed';
import { readDetailData } from '@/utils/content/surfaces/page-data/detail';
import { readPageData } from '@/utils/content/surfaces/page-data/shapes';
import { findOrderIds, parseOrderId, plainText } from '@/utils/domain/ids';
import { withoutMarks } from '@/utils/domain/numbers';
import type { SeenOrder } from '@/utils/domain/order-context';
import { damaged, PATIENCE, runs } from './scale';

/** Data of pages, and pasted text: an id is read only if it is there exactly. */

const fixture = (name: string) => readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8');
const PAGES: [string, ...string[]] = [
  fixture('order-list/sold.asyncSold.json'),
  fixture('order-list/page2.json'),
  fixture('reception/reception.json'),
  '{"mainOrders":[{"id":"4512773019268853117","extra":{"rate":19.900000000000002,"id":-1234567890123456789,"n":1.0E+21},"buyer":{"nick":"t**7"},"subOrders":[{"idStr":"4512773019269853117","id":4512773019269853117,"itemInfo":{"title":"四件套"},"quantity":"1"}]}]}',
];
const TID = '4512773019268853117';

it('numbers that are not ids leave an answer unchanged', () => {
  for (const token of [
    '19.900000000000002',
    '-1234567890123456789',
    '1e30',
    '1.0E+21',
    '-0',
    '1234567890123456789.25',
  ]) {
    const text = (PAGES.at(-1) ?? '').replace('19.900000000000002', token);
    expect(readPageData(text), token).toEqual(readPageData(PAGES.at(-1) ?? ''));
    expect(readPageData(text), token).toMatchObject([
      { tid: TID, subOrders: [{ id: '4512773019269853117' }] },
    ]);
  }
});

function expectHonest(orders: SeenOrder[], text: string): void {
  for (const { tid, subOrders } of orders) {
    if (tid !== TID) expect(text).toContain(tid);
    for (const id of [tid, ...(subOrders ?? []).map((line) => line.id)]) expect(id).toMatch(/^\d{15,20}$/);
    for (const { id } of subOrders ?? []) expect(text).toContain(id);
  }
}

it(
  'a damaged page never yields an id that is not in it',
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
  'nor does any other JSON with the searched names',
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
        19.900000000000002,
        Number('-1234567890123456789'),
        -0.30000000000000004,
        1.5e-300,
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

const stranger = fc.integer({ min: 0, max: 0x10ffff }).filter((point) => {
  const sign = String.fromCodePoint(point);
  // A keycap turns one digit into a list number.
  return !/[\u20e3\p{DI}\ufff9-\ufffb\p{Nd}\p{Cs}\p{L}\s:;,.()[\]{}<>"“”‘’|=&#@\\^`$%!?、。「」『』【】《》]/u.test(
    plainText(sign) || sign,
  );
});

it(
  'a number with a foreign character in it: neither the number nor a part of it',
  () => {
    fc.assert(
      fc.property(id, stranger, fc.integer({ min: 1, max: 19 }), (number, point, place) => {
        const at = Math.min(place, number.length - 1);
        const text = `订单 ${number.slice(0, at)}${String.fromCodePoint(point)}${number.slice(at)} 先别发`;
        expect(findOrderIds(text).ids).toEqual([]);
        expect(readIds(text, TID).ids).toEqual([]);
        expect(readTyped(text).kind).toBe('bad');
      }),
      runs(2_500),
    );
  },
  PATIENCE,
);

it(
  'pasted text: everything found is an id and is in the text',
  () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const digits = plainText(text).replace(/[\s\p{Pd}\u2212.,_'·]/gu, '');
        for (const found of findOrderIds(text).ids) {
          expect(found).toMatch(/^\d{15,20}$/);
          expect(digits).toContain(found);
        }
        const parsed = parseOrderId(text);
        if (parsed.ok) expect(withoutMarks(plainText(text)).replace(/[^0-9]/g, '')).toBe(parsed.id);
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
    // Two full stops beside a short number are dots: it was cut off.
    const words = fc
      .string({ unit: fc.constantFrom(...'亲我的单先别发，。！ \n：地址写错了') })
      .map((text) => text.replace(/。+/g, '。'));
    fc.assert(
      fc.property(words, id, words, (before, number, after) => {
        expect(findOrderIds(before + number + after).ids).toEqual([number]);
      }),
      runs(1_000),
    );
  },
  PATIENCE,
);
