import { describe, expect, it } from 'vitest';
import { findOrderIds, parseOrderId } from './ids';
import { plainText } from './number-text';
import { orderIdAt } from './numbers';

const TID = '4512773019268853117';
const OTHER = '4512690374418027645';
/** 17 digits, as in the API page's sample. */
const OLD = '30753531820144197';

const char = (point: number) => String.fromCodePoint(point);
const withIn = (id: string, sign: string, at: number) => id.slice(0, at) + sign + id.slice(at);
const idsOf = (text: string) => findOrderIds(text).ids;

/** Positions at which a character splits a number so that at most one piece is as long as a number. */
const PLACES = [1, 2, 3, 4, 8, 12, 15, 16, 17, 18];

describe('invisible characters are ignored', () => {
  const invisible = [
    ...[0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e],
    ...[0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067],
    ...[0x2068, 0x2069, 0x206a, 0x206f, 0x3164, 0xfe00, 0xfe0d, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb],
    ...[0xe0001, 0xe0020, 0xe0037, 0xe007f, 0xe0100, 0xe01ef],
  ];

  it.each(invisible.map((point) => [point.toString(16), char(point)]))('U+%s', (_, sign) => {
    for (const at of PLACES) {
      expect(idsOf(`订单 ${withIn(TID, sign, at)} 先别发`)).toEqual([TID]);
      expect(parseOrderId(withIn(TID, sign + sign, at))).toEqual({ ok: true, id: TID });
    }
    expect(idsOf(`${sign}${TID}${sign}`)).toEqual([TID]);
  });

  it('a real case: a variation selector', () => {
    expect(idsOf('4512\ufe0d773019268853117')).toEqual([TID]);
  });
});

describe('a number with anything else in it is not a number, nor is a part of it', () => {
  const unknown = [
    ...[0x0, 0x1, 0x8, 0x1b, 0x7f, 0x85, 0x9f, 0x301, 0x20dd, 0x489, 0x202e, 0xe000, 0xf8ff, 0xfffc, 0xfffd],
    ...[
      0x10ffff, 0xf0000, 0x1f4e6, 0x2460, 0xb2, 0x2488, 0x33e0, 0x3007, 0x4e00, 0x2e31, 0x2e80, 0xb7, 0x2022,
      0x378,
    ],
    ...[0x2800, 0x41, 0x6c, 0x4f, 0x43e, 0x3bf, 0xff4f, 0x2f, 0x2b, 0x7e, 0x2e, 0x5f, 0x2d, 0x2c, 0x27],
  ];

  it.each(unknown.map((point) => [point.toString(16), char(point)]))('U+%s', (_, sign) => {
    for (const id of [TID, OLD])
      for (const at of PLACES.filter((place) => place < id.length)) {
        const text = withIn(id, sign, at);
        // "1.4512…" is a list number before a whole id, "1,4512…" a table row.
        const isListed = (sign === '.' || sign === ',') && id.length - at >= 17;
        const found = isListed ? [] : idsOf(`订单 ${text} 先别发`);
        expect(found, text).toEqual([]);
        expect(parseOrderId(text).ok && !isListed, text).toBe(false);
      }
  });

  it.each(['\ue000', '\u0001', '\ufffc', '\u0301', '\u2460', '-'])(
    'two pieces that are too short: %j',
    (sign) => {
      expect(findOrderIds(withIn(TID, sign, 8)).flaws).toEqual(['broken']);
    },
  );

  it('spaces that leave one piece as long as a number', () => {
    for (const space of [' ', '\u00a0', '\u2009', '\u202f', '\u3000', '  ', '\u2800'])
      for (const at of [2, 3, 4, 15, 16, 17]) {
        expect(idsOf(withIn(TID, space, at)), `${at}`).toEqual([]);
        expect(idsOf(withIn(OLD, space, 2)), `${at}`).toEqual([]);
        expect(parseOrderId(withIn(TID, space, at)).ok).toBe(false);
      }
  });

  it('masked, cut short, with a suffix, or a part of something longer', () => {
    for (const text of [
      `${TID.slice(0, 16)}***`,
      `${TID.slice(0, 15)} ****`,
      `***${TID.slice(3)}`,
      `${TID.slice(0, 16)}…`,
      `…${TID.slice(3)}`,
      `${TID}-2`,
      `${TID}_1`,
      `${TID}.5`,
      `0.${TID}`,
      `x${TID}`,
      `_${TID}`,
      `${TID}A`,
      `${TID}${OTHER}`,
      `1.2.${TID}`,
      `${TID}\u0301`,
    ])
      expect(idsOf(`订单 ${text}`), text).toEqual([]);
  });

  it('scientific notation', () => {
    for (const text of [
      '4.51E+18',
      '4.51277E+18',
      '4.51277301926885E+18',
      '451277301926885E+4',
      '4.5e18',
      '4E+18',
    ]) {
      expect(findOrderIds(`订单 ${text}`), text).toMatchObject({ ids: [], flaws: ['scientific'] });
    }
    expect(findOrderIds(`4.51E+18 ${TID}`)).toMatchObject({ ids: [TID], flaws: ['scientific'] });
  });
});

describe('whole numbers in every notation', () => {
  it.each([
    ['4512 7730 1926 8853 117'],
    ['4512-7730-1926-8853-117'],
    ['4512\u00a07730\u00a01926\u00a08853\u00a0117'],
    ['4512\u20097730\u20091926\u20098853\u2009117'],
    ['4512.7730.1926.8853.117'],
    ['4512_7730_1926_8853_117'],
    ['4512–7730–1926–8853–117'],
    ['4,512,773,019,268,853,117'],
    ['4 512 773 019 268 853 117'],
    ["4'512'773'019'268'853'117"],
    ['４５１２７７３０１９２６８８５３１１７'],
    ['٤٥١٢٧٧٣٠١٩٢٦٨٨٥٣١١٧'],
    ['४५१२७७३०१९२६८८५३११७'],
    ['𝟒𝟓𝟏𝟐𝟕𝟕𝟑𝟎𝟏𝟗𝟐𝟔𝟖𝟖𝟓𝟑𝟏𝟏𝟕'],
    [`No.${TID}`],
    [`No. ${TID}`],
    [`NO：${TID}`],
    [`№${TID}`],
    [`№ ${TID}`],
    [`订单No.${TID}`],
    [`1.${TID}`],
    [`1. ${TID}`],
    [`12.${TID}`],
    [`1、${TID}`],
    [`1，${TID}`],
    [`(1)${TID}`],
    [`（1）${TID}`],
    [`1)${TID}`],
    [`[1] ${TID}`],
    [`①${TID}`],
    [`⑴${TID}`],
    [`⒈${TID}`],
    [`1️⃣${TID}`],
    [`1️⃣ ${TID}`],
    [`一、${TID}`],
    [`#${TID}`],
    [`'${TID}`],
    [`"${TID}"`],
    [`📦${TID}📦`],
    [`\ue000${TID}\ue001`],
    [`${TID}……算了`],
    [`订单${TID}一共2件`],
    [`${TID} 2件`],
    [`${TID}\t2\t2026-11-22`],
    [`2\t${TID}`],
    [`${TID},2`],
    [`${TID} 2026-11-22 10:00:00`],
    [`${TID}\n2`],
    [`https://qn.taobao.com/x?bizOrderId=${TID}&a=1`],
  ])('%s', (text) => {
    expect(findOrderIds(text)).toMatchObject({ ids: [TID], flaws: [] });
  });

  it.each([' ', '\n', ',', '，', '、', ';', '/', '|', '\t', '-', '+', '①', '·', ' 和 ', '和', '📦'])(
    'two whole numbers with %j between are two',
    (between) => {
      expect(idsOf(`${TID}${between}${OTHER}`)).toEqual([TID, OTHER]);
      expect(idsOf(`${OLD}${between}${TID}`)).toEqual([OLD, TID]);
    },
  );

  it('a list', () => {
    const list = `1. ${TID}\n2. ${OTHER}\n3. ${OLD}`;
    expect(idsOf(list)).toEqual([TID, OTHER, OLD]);
    expect(idsOf(list.replace(/ /g, ''))).toEqual([TID, OTHER, OLD]);
  });
});

describe('one number at a position of a page', () => {
  it.each([
    [`${TID}创建时间`, TID],
    [`${TID}\n2`, TID],
    ['4512 7730 1926 8853 117 复制', TID],
    [`${TID} 2026-11-22`, TID],
    [`${TID}\u0001117`, undefined],
    [`${TID.slice(0, 15)}\ue0003117`, undefined],
    [`${TID.slice(0, 16)} 117`, undefined],
    [`${TID}-2`, undefined],
    [` ${TID}`, undefined],
  ])('%j', (text, id) => {
    expect(orderIdAt(`订单号：${text}`, 4)).toBe(id);
  });
});

it('every decimal digit of Unicode has its value', () => {
  const found = new Map<string, number>();
  for (let point = 0; point <= 0x1ffff; point++) {
    const sign = String.fromCodePoint(point);
    if (!/^\p{Nd}$/u.test(sign)) continue;
    const digit = plainText(sign);
    expect(digit, point.toString(16)).toMatch(/^[0-9]$/);
    found.set(digit, (found.get(digit) ?? 0) + 1);
  }
  // Equally many of each: no script's digits are shifted.
  expect(new Set(found.values()).size).toBe(1);
});

it.each(['2件', '3个', '1個'])('a quantity joined to a number does not lengthen it: %s', (quantity) => {
  expect(findOrderIds(`订单号：${TID}${quantity}，谢谢`)).toMatchObject({ ids: [], flaws: ['broken'] });
  expect(idsOf(`订单号：${TID} ${quantity}，谢谢`)).toEqual([TID]);
});

describe('a list number joined to the number before it', () => {
  const THIRD = '4511986620573914208';

  it.each(['、', '.', ')', '）', ']', '：', '. '])('1%s… does not lengthen the number', (sign) => {
    for (const first of [TID, OLD, '354812077301384021']) {
      const text = `1${sign}${first}2${sign}${OTHER}3${sign}${THIRD}`;
      expect(findOrderIds(text), text).toMatchObject({ ids: [THIRD], flaws: ['broken', 'broken'] });
    }
    const text = `订单：9${sign}${OLD}10${sign}${OTHER}`;
    expect(findOrderIds(text), text).toMatchObject({ ids: [OTHER], flaws: ['broken'] });
  });

  it('is detected if the number is written in groups', () => {
    expect(idsOf('1、4512 7730 1926 8853 1172、4512 6903 7441 8027 645')).toEqual([OTHER]);
  });

  it('is not assumed without a preceding list, or after a different one', () => {
    const endsInTwo = '4512773019268853112';
    expect(idsOf(`${endsInTwo}、${OTHER}`)).toEqual([endsInTwo, OTHER]);
    expect(idsOf(`3、${endsInTwo}、${OTHER}`)).toEqual([endsInTwo, OTHER]);
    expect(idsOf(`1、${endsInTwo}`)).toEqual([endsInTwo]);
    expect(idsOf(`1、${endsInTwo}\n2、${OTHER}`)).toEqual([endsInTwo, OTHER]);
    expect(idsOf(`1. ${endsInTwo}、${OTHER}`)).toEqual([endsInTwo, OTHER]);
  });
});

describe('digits in several lines or cells are several numbers', () => {
  it.each(['\n', '\t', '\r\n', '\u2028'])('%j', (sign) => {
    expect(parseOrderId(['12345', '67890', '12345'].join(sign))).toMatchObject({
      ok: false,
      problem: 'broken',
    });
    expect(parseOrderId(`${sign}1234 567890 12345${sign}`)).toEqual({ ok: true, id: '123456789012345' });
  });
});

describe('a character that may replace lost digits leaves no part of a number', () => {
  const SIGNS = ['?', '？', '#', '$', '@', '^', '!', '、', '。', '=', '"', '<', '(', '：', '×', '一一'];
  const MARKUP = ['&nbsp;', '&#8203;', '&#x200b;', '&zwnj;', '<wbr>', '</span><span>', '<b class="x">'];

  it.each([...SIGNS, ...MARKUP])('%s', (sign) => {
    for (const at of [3, 4, 15, 16])
      expect(idsOf(`订单 ${withIn(TID, sign, at)} 先别发`), `${at}`).toEqual([]);
  });

  it.each(['\n', '\r\n', '\t', '\u000b', '\u2028', '\u0085'])(
    'a current-length number in two lines or cells: %j',
    (sign) => {
      for (const at of [3, 4, 15, 16]) expect(idsOf(withIn(TID, sign, at)), `${at}`).toEqual([]);
    },
  );

  it.each([
    `${TID.slice(0, 16)}一一七`,
    `四五${TID.slice(2, 18)}`,
    `尾号${TID.slice(4)}`,
    `后15位 ${TID.slice(4)}`,
    `前16位是：${TID.slice(0, 16)}`,
    `\u202e${TID}`,
    `\u202e订单：${TID}`,
    `${TID}\u20e3`,
    `${TID.slice(0, 17)}\u20e3`,
    `1\u20e3${TID.slice(4)}`,
    `x?a=%20${OLD}`,
    `%E5%8D%95${OLD}`,
  ])('%j', (text) => expect(idsOf(text)).toEqual([]));

  it.each<[string, string[]]>([
    [`${TID}×2`, [TID]],
    [`${TID}？`, [TID]],
    [`1:${OLD}`, [OLD]],
    [`(2)${OLD}`, [OLD]],
    [`${OLD}\n10`, [OLD]],
    [`2\t${OLD}\t13812345678`, [OLD]],
    [`${TID}<br>${OTHER}`, [TID, OTHER]],
    [`id=${TID}&x=1`, [TID]],
    [`"${OLD}","${TID}"`, [OLD, TID]],
    [`\u202e反\n${TID}`, [TID]],
    [`1️⃣${TID}`, [TID]],
  ])('but %j is whole', (text, ids) => expect(idsOf(text)).toEqual(ids));
});
