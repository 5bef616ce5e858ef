import { describe, expect, it } from 'vitest';
import { buyerOf } from './buyer';
import { decodeNick, nickInLink } from './nick-links';

describe('nicks', () => {
  it.each([
    ['%E6%9F%9A%E5%AD%90%E6%B1%BD%E6%B0%B4_2023', '柚子汽水_2023'],
    ['cntaobao%C4%CF%B7%E7', 'cntaobao南风'],
    ['tb123', 'tb123'],
    ['南风', '南风'],
  ])('decodes %s', (encoded, nick) => {
    expect(decodeNick(encoded)).toBe(nick);
  });

  it.each([
    ['阿·明', 'utf-8', '%E9%98%BF%C2%B7%E6%98%8E'],
    ['café_lyon', 'UTF8', 'caf%C3%A9_lyon'],
    ['дима_88', 'utf-8', '%D0%B4%D0%B8%D0%BC%D0%B0_88'],
    ['叶', 'gbk', '%D2%B6'],
    ['叶', 'GB2312', '%d2%b6'],
    ['南风', 'gb18030', '%C4%CF%B7%E7'],
    // The second byte of a GBK character may be a plain letter.
    ['儀_1', 'gbk', '%83x_1'],
  ])('%s: the charset %s of the link decides', (nick, charset, encoded) => {
    const link = (order: string) => `https://amos.alicdn.com/getcid.aw?v=3&${order}&site=cntaobao`;
    expect(nickInLink(link(`charset=${charset}&uid=${encoded}`), 'touid', 'uid')).toBe(nick);
    expect(nickInLink(link(`touid=cntaobao${encoded}&uid=x&charset=${charset}`), 'touid', 'uid')).toBe(
      `cntaobao${nick}`,
    );
  });

  it('never reads UTF-8 as GBK, nor against the charset of the link', () => {
    expect(decodeNick('%D0%B4%D0%B8%D0%BC%D0%B0_88')).toBe('дима_88');
    expect(decodeNick('caf%C3%A9_lyon')).toBe('café_lyon');
    expect(decodeNick('%E9%98%BF%C2%B7%E6%98%8E')).toBe('阿·明');
    expect(decodeNick('%C4%CF%B7%E7', 'utf-8')).toBeUndefined();
    expect(decodeNick('дима_%31')).toBe('дима_1');
  });

  it('gives no name for bytes that are neither', () => {
    expect(decodeNick('%FF%FF%')).toBeUndefined();
  });

  it('keeps masked nicks apart, strips the site prefix, and takes an empty nick as none', () => {
    expect(buyerOf('cntaobao翔_ouyang')).toEqual({ nick: '翔_ouyang' });
    expect(buyerOf('cnalichn某厂:小王')).toEqual({ nick: '某厂' });
    expect(buyerOf('t**7')).toEqual({ maskedNick: 't**7' });
    expect(buyerOf('  ')).toBeUndefined();
    expect(buyerOf(undefined)).toBeUndefined();
  });
});
