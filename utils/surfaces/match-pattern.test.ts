import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';
import { matchesPattern } from './match-pattern';

const ADDRESSES = [
  'https://myseller.taobao.com/home.htm/trade-platform/tp/sold?x=1',
  'https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao#/',
  'https://market.m.taobao.com/app/other/',
  'http://myseller.taobao.com/',
  'https://evil.example/https://myseller.taobao.com/',
  'https://myseller.taobao.com.evil.example/',
  'https://amyseller.taobao.com/',
  'ftp://myseller.taobao.com/',
  'about:blank',
  'no address',
];

describe('match patterns', () => {
  const patterns = [
    ...PAGE_HOSTS,
    '*://*.taobao.com/*',
    'https://cs.example.com/orders/*/detail',
    'https://*/*',
  ];
  it.each(patterns)('%s fits what the library says it fits', (pattern) => {
    const library = new MatchPattern(pattern);
    for (const address of ADDRESSES.filter((each) => URL.canParse(each))) {
      expect([address, matchesPattern(pattern, address)]).toEqual([address, library.includes(address)]);
    }
  });

  it('takes every other character for itself, and nothing for a broken pattern', () => {
    expect(matchesPattern('https://a.example/x.y/*', 'https://a.example/xzy/1')).toBe(false);
    expect(matchesPattern('https://a.example/x?b=(1)', 'https://a.example/x?b=(1)')).toBe(true);
    expect(matchesPattern('a.example/*', 'https://a.example/')).toBe(false);
    expect(matchesPattern('https://a.example/*', 'no address')).toBe(false);
  });
});
