import { describe, expect, it } from 'vitest';
import type { ShopView } from '@/utils/messages/views';
import { countChanges, draftOf, formOf, NO_SECRETS, newDraft } from './shop-draft';

const shop: ShopView = {
  ...formOf({ ...newDraft(0), sellerNick: '云栖里家居旗舰店', appKey: '23456789', targetAppKey: '34567890' }),
  extraParams: { customerId: '7' },
  successCodes: ['S0', 'OK1'],
  isManaged: false,
  hasSecret: true,
  hasSession: false,
};

describe('shop draft', () => {
  it('a saved shop is unchanged after a round trip', () => {
    const { isManaged, hasSecret, hasSession, ...form } = shop;
    expect(formOf(draftOf(shop))).toEqual(form);
    // Other properties of a view are not fields: a message with them would be refused.
    expect(
      formOf(draftOf({ ...shop, isManaged: true, isPolicySecretIgnored: true, hasPolicySecret: true })),
    ).toEqual(form);
  });

  it('trims what was typed and leaves out incomplete rows', () => {
    const draft = {
      ...newDraft(1),
      sellerNick: ' 山雀与茶旗舰店 ',
      appKey: ' 1 ',
      extraParams: [
        [' customerId ', ' 7 '],
        ['x', ''],
      ] as [string, string][],
    };
    expect(formOf(draft)).toMatchObject({
      sellerNick: '山雀与茶旗舰店',
      appKey: '1',
      extraParams: { customerId: '7' },
      color: 1,
      isDefault: false,
    });
  });

  it('reads success codes with any separator, without duplicates', () => {
    const codesOf = (successCodes: string) => formOf({ ...newDraft(0), successCodes }).successCodes;
    expect(codesOf('')).toEqual([]);
    expect(codesOf(' S0，10000、ok1;OK1\nX-1 ')).toEqual(['S0', '10000', 'ok1', 'X-1']);
    expect(draftOf(shop).successCodes).toBe('S0 OK1');
  });

  it('counts fields that differ, and typed secrets', () => {
    const saved = draftOf(shop);
    expect(countChanges(saved, saved, NO_SECRETS)).toBe(0);
    const draft = { ...saved, appKey: '2', extraParams: [] };
    expect(countChanges(draft, saved, { appSecret: 's', session: '', dropSession: true })).toBe(4);
  });
});
