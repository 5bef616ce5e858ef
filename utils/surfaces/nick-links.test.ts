import { describe, expect, it } from 'vitest';
import { buyerOf } from './buyer';
import { decodeNick } from './nick-links';

describe('nicks', () => {
  it.each([
    ['%E6%9F%9A%E5%AD%90%E6%B1%BD%E6%B0%B4_2023', '柚子汽水_2023'],
    ['%D2%B6', '叶'],
    ['cntaobao%C4%CF%B7%E7', 'cntaobao南风'],
    ['tb123', 'tb123'],
    ['南风', '南风'],
  ])('decodes %s', (encoded, nick) => {
    expect(decodeNick(encoded)).toBe(nick);
  });

  it('gives no name for bytes that are neither', () => {
    expect(decodeNick('%FF%FF%')).toBeUndefined();
  });

  it('keeps masked nicks apart, strips the site prefix, and takes nothing for nobody', () => {
    expect(buyerOf('cntaobao翔_ouyang')).toEqual({ nick: '翔_ouyang' });
    expect(buyerOf('cnalichn某厂:小王')).toEqual({ nick: '某厂' });
    expect(buyerOf('t**7')).toEqual({ maskedNick: 't**7' });
    expect(buyerOf('  ')).toBeUndefined();
    expect(buyerOf(undefined)).toBeUndefined();
  });
});
