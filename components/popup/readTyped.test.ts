import { describe, expect, it } from 'vitest';
import { readTyped } from './readTyped';

const TID = '4512690374418027645';
const OTHER = '4511986620573914208';

describe('readTyped', () => {
  it('takes a number however it is spaced or written', () => {
    for (const text of [TID, ` ${TID}\n`, '4512 6903 7441 8027 645', '451269037 4418 027 645']) {
      expect(readTyped(text)).toMatchObject({ kind: 'ids', ids: [TID] });
    }
    expect(readTyped('４５１２６９０３７４４１８０２７６４５')).toMatchObject({ ids: [TID] });
  });

  it('finds the numbers in a sentence, counts duplicates and what it left out', () => {
    const text = `这几单先别发 ${TID}，${OTHER} 还有 ${TID}，电话 13800138000`;
    expect(readTyped(text)).toEqual({ kind: 'ids', ids: [TID, OTHER], duplicates: 1, skipped: [11] });
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

  it('says that a sentence holds no number of an order', () => {
    expect(readTyped('亲，电话 13800138000')).toMatchObject({
      kind: 'bad',
      problem: 'no-number',
      skipped: [11],
    });
    expect(readTyped('在吗')).toMatchObject({ kind: 'bad', problem: 'no-number', skipped: [] });
  });

  it('never joins two numbers into one order', () => {
    expect(readTyped('13800138000 12345678')).toMatchObject({ kind: 'bad', problem: 'no-number' });
  });

  it('calls nothing nothing', () => {
    expect(readTyped(' \u200b\n')).toEqual({ kind: 'empty' });
  });
});
