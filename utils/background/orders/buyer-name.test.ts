import { describe, expect, it } from 'vitest';
import { differingNames } from './buyer-name';

describe('differingNames', () => {
  it.each([
    [
      ['**', '甲', '乙'],
      ['甲', '乙'],
    ],
    [
      ['甲', '**', '乙'],
      ['甲', '乙'],
    ],
    [
      ['甲', '乙', '**'],
      ['甲', '乙'],
    ],
    [
      ['', '甲', '乙'],
      ['甲', '乙'],
    ],
    [
      ['t**7', 'tb7', 'tc7'],
      ['tb7', 'tc7'],
    ],
    [
      ['t**7', '**7', 't**', 'x7'],
      ['t**7', 'x7'],
    ],
    [
      ['a**', '**b', 'c'],
      ['a**', 'c'],
    ],
    [
      ['甲', '甲', '甲', '乙'],
      ['甲', '乙'],
    ],
    [
      ['t…', '翔'],
      ['t…', '翔'],
    ],
  ])('%s', (names, pair) => {
    expect(differingNames(names)).toEqual(pair);
  });

  it.each([[[]], [['']], [['甲']], [['t**7', '', 'tb7', 't**7']], [['甲', 'cntaobao甲']], [['**', '****']]])(
    'no two of %j differ',
    (names) => {
      expect(differingNames(names)).toBeUndefined();
    },
  );

  it('is fast for a page with a thousand frames of two buyers', () => {
    const names = Array.from({ length: 2_000 }, (_, i) => (i % 2 ? '甲**' : '甲乙'));
    expect(differingNames(names)).toBeUndefined();
  });
});
