import { describe, expect, it } from 'vitest';
import { readIds, withoutPiece } from './read-ids';

const TID = '4512773019268853117';
const GOOD = '4512773019269853117';

describe('typed sub-order numbers', () => {
  it('reads a list with any separators', () => {
    const { ids, pieces } = readIds(
      `${GOOD}，4512773019270853117 4512773019271853117;\n4512773019272853117`,
      TID,
    );
    expect(ids).toHaveLength(4);
    expect(pieces.every(({ state }) => state === 'good')).toBe(true);
  });

  it('takes full-width digits and groups of four', () => {
    expect(readIds('４５１２７７３０１９２６９８５３１１７', TID).ids).toEqual([GOOD]);
    expect(readIds('4512 7730 1926 9853 117', TID).ids).toEqual([GOOD]);
  });

  it.each([
    ['too short', '45127730192718', 'too-short', 14],
    ['too long', '451277301926985311700', 'too-long', 21],
    ['with a letter', '451277301926985311O', 'not-digits', 18],
  ])('says what is wrong: %s', (_, text, state, digits) => {
    expect(readIds(text, TID)).toMatchObject({ ids: [], pieces: [{ state, digits }] });
  });

  it('warns of a different ending, and accepts it', () => {
    const { ids, toCheck } = readIds('4512773019270835999', TID);
    expect(ids).toEqual(['4512773019270835999']);
    expect(toCheck).toBe(1);
  });

  it('accepts no part of a number', () => {
    for (const text of [
      '4512773019269853 117',
      '4512773019269853\ue000117',
      `${GOOD}-2`,
      '451277301926985 31 17',
    ])
      expect(readIds(text, TID).ids, text).toEqual([]);
    expect(readIds('4512773019269853 117', TID).pieces).toMatchObject([
      { state: 'broken' },
      { state: 'too-short' },
    ]);
  });

  it('accepts a number with invisible characters, and recognises list numbers', () => {
    expect(readIds('4512\ufe0d773019\u3164269853117', TID).ids).toEqual([GOOD]);
    expect(readIds(`1. ${GOOD}\n2、4512773019270853117\nNo.4512773019271853117`, TID)).toMatchObject({
      ids: [GOOD, '4512773019270853117', '4512773019271853117'],
      pieces: [{ state: 'good' }, { state: 'good' }, { state: 'good' }],
    });
  });

  it('takes no list number for a digit', () => {
    const { ids, pieces } = readIds(`1、${GOOD}2、4512773019270853117`, TID);
    expect(ids).toEqual(['4512773019270853117']);
    expect(pieces).toMatchObject([{ state: 'broken' }, { state: 'good' }]);
  });

  it('warns of one that a spreadsheet may have rounded, and accepts it', () => {
    const { ids, pieces, toCheck } = readIds('4512773019269850000', TID);
    expect(ids).toHaveLength(1);
    expect(pieces[0]?.state).toBe('rounded');
    expect(toCheck).toBe(1);
  });

  it('merges duplicates', () => {
    const { ids, pieces } = readIds(`${GOOD} ${GOOD}`, TID);
    expect(ids).toEqual([GOOD]);
    expect(pieces[1]?.state).toBe('duplicate');
  });

  it('removes one piece', () => {
    expect(readIds(withoutPiece(`${GOOD}, 123`, 1), TID).pieces).toHaveLength(1);
  });
});
