import { describe, expect, it } from 'vitest';
import { foreignOrigins, gatewayKind } from './gateway-hosts';
import { NO_SECRETS, newDraft, type ShopDraft } from './shop-draft';
import { splitPaste } from './split-paste';
import { validateShop } from './validate-shop';

const good: ShopDraft = {
  ...newDraft(0),
  sellerNick: '云栖里家居旗舰店',
  appKey: '23456789',
  targetAppKey: '34567890',
};
const context = { otherNicks: ['山雀与茶旗舰店'], hasSecret: true };

const problemsOf = (change: Partial<ShopDraft>) => validateShop({ ...good, ...change }, NO_SECRETS, context);

describe('validateShop', () => {
  it('a valid shop has no problem', () => {
    expect(problemsOf({})).toEqual({});
  });

  it('an empty form names what is required and nothing else', () => {
    expect(validateShop(newDraft(0), NO_SECRETS, { otherNicks: [], hasSecret: false })).toEqual({
      sellerNick: 'required',
      appKey: 'required',
      appSecret: 'required',
      targetAppKey: 'required',
    });
  });

  it.each<[Partial<ShopDraft>, object]>([
    [{ sellerNick: '云栖里家居旗舰店：小禾' }, {}],
    [{ sellerNick: ' ：小禾' }, { sellerNick: 'required' }],
    [{ sellerNick: ' 山雀与茶旗舰店' }, { sellerNick: 'taken' }],
    [{ appKey: '3456789O' }, { appKey: 'letter-o' }],
    [{ appKey: '345678l' }, { appKey: 'letter-l' }],
    [{ targetAppKey: 'abc' }, { targetAppKey: 'not-digits' }],
    [{ gatewayUrl: '' }, { gatewayUrl: 'required' }],
    [{ gatewayUrl: 'qimen.api.taobao.com' }, { gatewayUrl: 'url' }],
    [{ gatewayUrl: 'ftp://erp.example/x' }, { gatewayUrl: 'url-scheme' }],
    [{ topUrl: 'https://me:pw@erp.example/x' }, { topUrl: 'url-account' }],
    [{ gatewayUrl: 'https://erp.example/x?a=1' }, {}],
    [{ gatewayUrl: 'https://erp.example/x#a' }, { gatewayUrl: 'url-hash' }],
    [{ extraParams: [['customerId', '']] }, { extraParams: 'param-half' }],
    [{ extraParams: [['bizOrder', 'x']] }, { extraParams: 'param-reserved' }],
    [{ extraParams: [['客户', 'x']] }, { extraParams: 'param-name' }],
    [{ extraParams: [['_customer', 'x']] }, { extraParams: 'param-name' }],
    [{ extraParams: [['', '']] }, {}],
    [{ successCodes: 'S0 10000' }, {}],
    [{ successCodes: 'x'.repeat(65) }, { successCodes: 'code-long' }],
    [
      { successCodes: Array.from({ length: 21 }, (_, i) => `S${i}`).join(' ') },
      { successCodes: 'codes-many' },
    ],
  ])('%j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it('a secret contains no space, and a typed one is checked even if one is saved', () => {
    const secrets = { ...NO_SECRETS, appSecret: ' ab cd ', session: '6100，' };
    expect(validateShop(good, secrets, context)).toEqual({
      appSecret: 'secret-ascii',
      session: 'secret-ascii',
    });
    expect(validateShop(good, { ...NO_SECRETS, appSecret: ' abcd ' }, context)).toEqual({});
  });

  it('two parameters of one name', () => {
    const extraParams: [string, string][] = [
      ['customerId', '1'],
      [' customerId', '2'],
    ];
    expect(problemsOf({ extraParams })).toEqual({ extraParams: 'param-twice' });
  });
});

describe('gateway hosts', () => {
  it('tells the platform from a shop’s own ERP', () => {
    expect(gatewayKind('https://qimen.api.taobao.com/router/qm')).toBe('qimen');
    expect(gatewayKind('https://hu3cgwt0tc.api.taobao.com/router/qm')).toBe('scene');
    expect(gatewayKind('https://taobao.com.evil.example/')).toBe('own');
    expect(gatewayKind('')).toBe('own');
  });

  it('asks only for foreign hosts, without port; plain http of the platform counts as foreign', () => {
    expect(foreignOrigins(good)).toEqual([]);
    expect(foreignOrigins({ ...good, gatewayUrl: 'http://127.0.0.1:8080/qm' })).toEqual([
      'http://127.0.0.1/*',
    ]);
    expect(foreignOrigins({ ...good, topUrl: 'http://gw.api.taobao.com/router/rest' })).toEqual([
      'http://gw.api.taobao.com/*',
    ]);
  });
});

describe('splitPaste', () => {
  it('sorts labelled values into fields', () => {
    expect(
      splitPaste('App Key：23456789\nApp Secret: abc123，Target App Key=34567890\nSession Key "6100abc"'),
    ).toEqual({ appKey: '23456789', appSecret: 'abc123', targetAppKey: '34567890', session: '6100abc' });
  });

  it('reads JSON-like text', () => {
    expect(splitPaste('{"sellerNick":"云栖里","appKey":"1","appSecret":"s","targetAppKey":"2"}')).toEqual({
      sellerNick: '云栖里',
      appKey: '1',
      appSecret: 's',
      targetAppKey: '2',
    });
  });

  it('leaves a plain value alone', () => {
    expect(splitPaste('23456789')).toBeUndefined();
    expect(splitPaste('App Key: 23456789')).toBeUndefined();
  });
});
