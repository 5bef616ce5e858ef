import { describe, expect, it } from 'vitest';
import { bareNick, canBeSameBuyer, isMaskedNick, mainAccount, mergeBuyer, sameAccount } from './nicks';

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

  it('knows a masked nick', () => {
    expect(isMaskedNick('t**7')).toBe(true);
    expect(isMaskedNick('tb_7')).toBe(false);
    expect(isMaskedNick('柚子汽水…')).toBe(true);
  });

  it('joins what two sources say of one buyer, and nothing of two', () => {
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
