import { describe, expect, it } from 'vitest';
import { readIds, withoutPiece } from './read-ids';

const TID = '4512773019268853117';
const GOOD = '4512773019269853117';

describe('typed sub-order numbers', () => {
  it('reads a list with any sign between', () => {
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

  it('warns of another end, and takes it', () => {
    const { ids, toCheck } = readIds('4512773019270835999', TID);
    expect(ids).toEqual(['4512773019270835999']);
    expect(toCheck).toBe(1);
  });

  it('merges what stands there twice', () => {
    const { ids, pieces } = readIds(`${GOOD} ${GOOD}`, TID);
    expect(ids).toEqual([GOOD]);
    expect(pieces[1]?.state).toBe('duplicate');
  });

  it('takes one piece out again', () => {
    expect(readIds(withoutPiece(`${GOOD}, 123`, 1), TID).pieces).toHaveLength(1);
  });
});
