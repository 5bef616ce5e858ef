import { describe, expect, it } from 'vitest';
import {
  bareNick,
  canBeSameBuyer,
  isCipherNick,
  isMaskedNick,
  mainAccount,
  mergeBuyer,
  readableNick,
  sameAccount,
} from './nicks';

describe('nicks', () => {
  it('strips the site prefix', () => {
    expect(bareNick('cntaobao翔_ouyang')).toBe('翔_ouyang');
    expect(bareNick(' cnalichn某某 ')).toBe('某某');
  });

  it('cuts a sub-account at either colon', () => {
    expect(mainAccount('cntaobao云栖里家居旗舰店:小禾')).toBe('云栖里家居旗舰店');
    expect(mainAccount('云栖里家居旗舰店：小禾')).toBe('云栖里家居旗舰店');
    expect(sameAccount('云栖里家居旗舰店:小禾', '云栖里家居旗舰店')).toBe(true);
    expect(sameAccount('云栖里家居旗舰店', '山雀与茶旗舰店')).toBe(false);
  });

  it('recognises a masked nick', () => {
    expect(isMaskedNick('t**7')).toBe(true);
    expect(isMaskedNick('tb_7')).toBe(false);
    expect(isMaskedNick('柚子汽水…')).toBe(true);
  });

  it.each([
    '~kX3aZ0pQv8Yb2Wc4Ld6Me8==~1~',
    '~kX3aZ0pQv8Yb2Wc4Ld6Me8==~-1~',
    ' cntaobao~kX3aZ0pQv8Yb2Wc4Ld6Me8==~12~ ',
    '～kX3aZ0pQv8Yb2Wc4Ld6Me8==～1～',
    '~AES~0pQv8Yb2Wc4L~',
    '~kX3aZ0pQv8Yb2Wc4Ld6Me8=~',
    '~kX3aZ0pQ~Yb2Wc4Ld6Me8==~1~~',
    '$138$kX3aZ0pQv8Yb2Wc4Ld6Me8==$1$',
    '#kX3aZ0pQv8Y#b2Wc4Ld6Me8==#1#',
    'kX3aZ0pQv8Yb2Wc4Ld6Me8==',
  ])('%s is ciphertext, not a nick', (cipher) => {
    expect(isCipherNick(cipher)).toBe(true);
    expect(isMaskedNick(cipher)).toBe(true);
    expect(canBeSameBuyer(cipher, '翔_ouyang')).toBe(true);
    expect(readableNick({ maskedNick: cipher })).toBeUndefined();
    expect(mergeBuyer({ maskedNick: cipher, openUid: 'A' }, { maskedNick: 't**7' })).toEqual({
      maskedNick: 't**7',
      openUid: 'A',
    });
    expect(mergeBuyer({ maskedNick: cipher, openUid: 'A' }, { nick: '翔_ouyang' })).toMatchObject({
      nick: '翔_ouyang',
      openUid: 'A',
    });
  });

  it.each(['~小猫~', '~_~', '$money$', 'tb99887766', '#1', 'a~b~c', 'wang_2023_shanghai_pudong'])(
    '%s is a nick',
    (nick) => {
      expect(isCipherNick(nick)).toBe(false);
      expect(isMaskedNick(nick)).toBe(false);
    },
  );

  it('merges two sources about one buyer, but not two buyers', () => {
    expect(mergeBuyer({ maskedNick: 't**7' }, { nick: 'tb1234567' })).toEqual({
      nick: 'tb1234567',
      maskedNick: 't**7',
    });
    expect(mergeBuyer({ nick: 'a' }, { nick: 'b' })).toBeUndefined();
    expect(mergeBuyer(undefined, { nick: 'b' })).toEqual({ nick: 'b' });
  });

  it('a masked nick can rule a buyer out, never prove one', () => {
    expect(canBeSameBuyer('t**7', 'tb1234567')).toBe(true);
    expect(canBeSameBuyer('t**7', 'xb1234567')).toBe(false);
    expect(canBeSameBuyer('t**7', 'tb1234568')).toBe(false);
    expect(canBeSameBuyer('柚子汽…', '柚子汽水_2023')).toBe(true);
    expect(canBeSameBuyer('南风…', '柚子汽水_2023')).toBe(false);
    expect(canBeSameBuyer('翔_ouyang', 'cntaobao翔_ouyang')).toBe(true);
    expect(canBeSameBuyer('翔_ouyang', '南风知我意88')).toBe(false);
  });
});

describe('names masked with other characters', () => {
  it.each(['t•••7', 't●●7', 't∗∗7', 't✱7', 't﹡7', '小柚...', '小柚……', 't\u200b**7'])(
    '%s is masked',
    (nick) => {
      expect(isMaskedNick(nick)).toBe(true);
    },
  );

  it('match a name by its ends', () => {
    expect(canBeSameBuyer('小柚……', '小柚子')).toBe(true);
    expect(canBeSameBuyer('小柚...', '小橘子')).toBe(false);
    expect(canBeSameBuyer('t•••7', 'tb7')).toBe(true);
    expect(canBeSameBuyer('t●●7', 'tb8')).toBe(false);
    expect(canBeSameBuyer('小柚\u200b子', '小柚子')).toBe(true);
  });

  it.each([
    '\u200b~kX3aZ0pQv8Yb2Wc4Ld6Me8==~1~',
    '~kX3aZ0pQv8Yb2Wc4Ld6Me8==~1~:子',
    '%7EkX3aZ0pQv8Yb2Wc4Ld6Me8%3D%3D%7E1%7E',
  ])('ciphertext in disguise: %j', (nick) => expect(isCipherNick(nick)).toBe(true));
});
