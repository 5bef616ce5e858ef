import { describe, expect, it } from 'vitest';
import { readTyped } from './read-typed';

const TID = '4512690374418027645';
const OTHER = '4511986620573914208';

describe('readTyped', () => {
  it('accepts a number in any spacing and notation', () => {
    for (const text of [TID, ` ${TID}\n`, '4512 6903 7441 8027 645', '451269037 4418 027 645']) {
      expect(readTyped(text)).toMatchObject({ kind: 'ids', ids: [TID] });
    }
    expect(readTyped('４５１２６９０３７４４１８０２７６４５')).toMatchObject({ ids: [TID] });
  });

  it('finds the numbers in a sentence, counts duplicates and skipped ones', () => {
    const text = `这几单先别发 ${TID}，${OTHER} 还有 ${TID}，电话 13800138000`;
    expect(readTyped(text)).toEqual({
      kind: 'ids',
      ids: [TID, OTHER],
      duplicates: 1,
      skipped: [11],
      flawed: 0,
    });
  });

  it('says what is wrong with one number', () => {
    expect(readTyped('45126903744180')).toMatchObject({ kind: 'bad', problem: 'too-short', digits: 14 });
    expect(readTyped('451269037441802764512')).toMatchObject({
      kind: 'bad',
      problem: 'too-long',
      digits: 21,
    });
    expect(readTyped('45126903744l8027645')).toMatchObject({ kind: 'bad', problem: 'not-digits' });
  });

  it('says that a sentence contains no order number', () => {
    expect(readTyped('亲，电话 13800138000')).toMatchObject({
      kind: 'bad',
      problem: 'no-number',
      skipped: [11],
    });
    expect(readTyped('在吗')).toMatchObject({ kind: 'bad', problem: 'no-number', skipped: [] });
  });

  it('never looks up a part of a number, and says what is wrong', () => {
    const bad = (text: string) => expect(readTyped(text), text);
    for (const text of [
      '451269037441802\ue0007645',
      '45126903\u000174418027645',
      '4512690374418027 645',
      `订单 4512690374418027\ufffc645 先别发`,
      `${TID}-2`,
      '45126903744\u030118027645',
    ])
      bad(text).toMatchObject({ kind: 'bad', problem: 'broken' });
    bad(`${TID.slice(0, 16)}***`).toMatchObject({ kind: 'bad', problem: 'cut-short' });
    bad('4.51E+18').toMatchObject({ kind: 'bad', problem: 'scientific' });
    bad('4.51269037441803E+18').toMatchObject({ kind: 'bad', problem: 'scientific' });
    bad('YT8912345678901234').toMatchObject({ kind: 'bad', problem: 'not-digits' });
    bad(`${OTHER} 4512690374418027 645`).toMatchObject({ kind: 'ids', ids: [OTHER], flawed: 1 });
    bad(`运单 YT8912345678901234 ${OTHER}`).toMatchObject({ kind: 'ids', ids: [OTHER], flawed: 0 });
  });

  it('drops invisible characters: a real case', () => {
    expect(readTyped('4512\ufe0d773019268853117')).toMatchObject({ ids: ['4512773019268853117'] });
  });

  it('never joins two numbers into one order', () => {
    expect(readTyped('13800138000 12345678')).toMatchObject({ kind: 'bad', problem: 'no-number' });
  });

  it('does not read a list number as a digit, or a column of numbers as one number', () => {
    expect(readTyped(`1、${TID}2、${OTHER}`)).toMatchObject({ kind: 'ids', ids: [OTHER], flawed: 1 });
    for (const text of ['12345\n67890\n12345', '12345\t67890\t12345'])
      expect(readTyped(text), text).toMatchObject({ kind: 'bad', problem: 'broken' });
  });

  it('reads empty input as empty', () => {
    expect(readTyped(' \u200b\n')).toEqual({ kind: 'empty' });
  });
});
