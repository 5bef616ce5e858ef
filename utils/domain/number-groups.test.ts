import { describe, expect, it } from 'vitest';
import { findOrderIds } from './ids';
import { orderIdAt } from './numbers';

const TID = '4512773019268853117';
/** 17 digits, as in the API page's sample. */
const OLD = '30753531820144197';

const idsOf = (text: string) => findOrderIds(text).ids;

describe('groups of four in a sentence', () => {
  const groups = '4512 7730 1926 8853 117';

  it.each(['的地址', '这单', '创建时间', '件', '（改地址）', '/', '：', '😀', '，', '# '])('%s', (behind) => {
    expect(idsOf(`订单${groups}${behind}`)).toEqual([TID]);
    expect(idsOf(`订单${groups.replaceAll(' ', '-')}${behind}`)).toEqual([TID]);
    expect(orderIdAt(`${groups}${behind}`, 0)).toBe(TID);
  });

  it.each(['A', 'x2', '*'])('%s makes the whole of it invalid', (behind) => {
    expect(idsOf(`订单${groups}${behind}`)).toEqual([]);
  });
});

it.each([
  '4512773019268853 117的',
  '订单4512773019268853 117这单',
  '451277301926885 3117元',
  '单号451 2773019268853117',
  '我4512 773019268853117的',
  '4512773019268853\n117的地址',
  '4512773019268853-\n117',
  '4512773019268853=\n117',
  '> 4512773019268853\n> 117',
])('two pieces with the length of a number are one broken number: %j', (text) => {
  expect(idsOf(text)).toEqual([]);
  expect(findOrderIds(text).flaws).not.toEqual([]);
});

it('a sign before a quantity hides nothing', () => {
  expect(idsOf(`${OLD} ×2`)).toEqual([OLD]);
  expect(idsOf(`${OLD} × 12`)).toEqual([OLD]);
  expect(idsOf(`${OLD} ×`)).toEqual([]);
});
