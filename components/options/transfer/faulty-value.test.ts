import { describe, expect, it } from 'vitest';
import { faultyValue } from './faulty-value';

const file = JSON.stringify({
  version: 1,
  shops: [
    { sellerNick: '云栖里家居旗舰店' },
    {
      sellerNick: ' 山雀与茶旗舰店 ',
      appKey: '2345678O',
      appSecret: 'marker secret',
      gatewayUrl: 'x'.repeat(80),
    },
    { sellerNick: 7, session: 'marker session', extraParams: { customerId: 'marker param' } },
  ],
});

describe('what is wrong in a settings file', () => {
  it('names shop and value', () => {
    expect(faultyValue(file, 'shops[1].appKey')).toEqual({ shop: '山雀与茶旗舰店', value: '2345678O' });
    expect(faultyValue(file, 'shops[0].appKey')).toEqual({ shop: '云栖里家居旗舰店' });
  });

  it('cuts long values', () => {
    expect(faultyValue(file, 'shops[1].gatewayUrl').value).toBe(`${'x'.repeat(60)}…`);
  });

  it.each([
    'shops[1].appSecret',
    'shops[2].session',
    'shops[2].extraParams.customerId',
    'shops[2].extraParams',
  ])('never shows a secret: %s', (field) =>
    expect(JSON.stringify(faultyValue(file, field))).not.toContain('marker'),
  );

  it.each([
    [file, 'shops[9].appKey'],
    [file, 'preferences.theme'],
    [file, ''],
    ['not JSON', 'shops[0].appKey'],
    ['{"shops":[null]}', 'shops[0].appKey'],
  ])('is empty if there is nothing: %#', (text, field) => expect(faultyValue(text, field)).toEqual({}));
});
