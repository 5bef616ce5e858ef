import { describe, expect, it } from 'vitest';
import {
  findOrderIds,
  groupsOfFour,
  isGivenWith,
  isOneTypoAway,
  isOrderId,
  parseOrderId,
  tailDiffers,
} from './ids';

const TID = '4512773019268853117';

describe('parseOrderId', () => {
  it.each([
    [TID, TID],
    ['４５１２７７３０１９２６８８５３１１７', TID],
    ['4512 7730 1926 8853 117', TID],
    ['\u200b451277301926\u200b8853117\u00a0', TID],
    ['30753531820144197', '30753531820144197'],
  ])('reads %s', (typed, id) => {
    expect(parseOrderId(typed)).toEqual({ ok: true, id });
  });

  it.each([
    ['', 'empty', 0],
    ['  ', 'empty', 0],
    ['12345678901234', 'too-short', 14],
    ['123456789012345678901', 'too-long', 21],
    ['45127730192688531l7', 'not-digits', 18],
  ])('refuses %j as %s', (typed, problem, digits) => {
    expect(parseOrderId(typed)).toEqual({ ok: false, problem, digits });
  });
});

describe('findOrderIds', () => {
  it('finds numbers in a sentence, merges duplicates and counts what it skips', () => {
    const text = `亲 ${TID}，还有４５１２６９０３７４４１８０２７６４５；电话13800138000，${TID}`;
    expect(findOrderIds(text)).toEqual({
      ids: [TID, '4512690374418027645'],
      duplicates: 1,
      skipped: [11],
      flaws: [],
    });
  });

  it('joins a number written in groups of four', () => {
    expect(findOrderIds('订单 4512 7730 1926 8853 117 先别发').ids).toEqual([TID]);
  });

  it('keeps two adjacent numbers apart', () => {
    expect(findOrderIds(`${TID} 4512690374418027645`).ids).toEqual([TID, '4512690374418027645']);
  });

  it('never takes a part of a longer number, a decimal or a word', () => {
    expect(findOrderIds(`28位 2026112322001412345678901234 x${TID} 0.${TID}`).ids).toEqual([]);
  });
});

describe('small rules', () => {
  it('an id is 15 to 20 ASCII digits', () => {
    expect(
      ['1'.repeat(14), '1'.repeat(15), '1'.repeat(20), '1'.repeat(21), `１${'1'.repeat(16)}`].map(isOrderId),
    ).toEqual([false, true, true, false, false]);
  });

  it('compares the last six digits', () => {
    expect(tailDiffers(TID, '4512773019269853117')).toBe(false);
    expect(tailDiffers(TID, '4512773019269853118')).toBe(true);
  });

  it('a line is numbered with its order: the same end, a beginning close by', () => {
    expect(isGivenWith(TID, TID)).toBe(true);
    expect(isGivenWith(TID, '4512773019269853117')).toBe(true);
    expect(isGivenWith(TID, '4512773019275853117')).toBe(true);
    expect(isGivenWith(TID, '4512773099269853117')).toBe(false);
    expect(isGivenWith(TID, '4512773019269853118')).toBe(false);
    expect(isGivenWith(TID, '451277301926985117')).toBe(false);
  });

  it('recognises one mistyped digit and two swapped neighbours', () => {
    expect(isOneTypoAway('4512', '4513')).toBe(true);
    expect(isOneTypoAway('4512', '4521')).toBe(true);
    expect(isOneTypoAway('4512', '2514')).toBe(false);
    expect(isOneTypoAway('4512', '4512')).toBe(false);
    expect(isOneTypoAway('4512', '45123')).toBe(false);
  });

  it('groups from the left', () => {
    expect(groupsOfFour('451277301')).toEqual(['4512', '7730', '1']);
  });
});

describe('numbers labelled as something other than an order', () => {
  const LONG = '6222021234567890123';
  it.each([
    ...[
      '银行卡号：',
      '卡号 ',
      '身份证',
      '身份证号码是',
      '运单号：',
      '快递单号:',
      '物流单 ',
      '退款编号：',
      '售后单号 ',
    ],
    ...[
      '支付宝交易号：',
      '微信支付单号:',
      '流水号 ',
      '1688订单号：',
      '抖音订单号：',
      '京东订单 ',
      '拼多多的订单号是',
      '微店订单:',
      '抖音 订单号：',
      '1688 订单号：',
      '拿货单号：',
      '进货单号：',
    ],
  ])('%s', (label) => {
    expect(findOrderIds(`${label}${LONG}`)).toMatchObject({ ids: [], skipped: [19] });
    expect(findOrderIds(`${label}${LONG} 订单号：4512773019268853117`).ids).toEqual(['4512773019268853117']);
  });

  it.each([
    '退款订单号：',
    '要退款',
    '退货 ',
    '平台单号：',
    '改发快递，订单',
    '京东快递发错了，',
    '淘宝订单 ',
    '微信上说的 ',
  ])('but not %s', (before) => expect(findOrderIds(`${before}${LONG}`).ids).toEqual([LONG]));
});
