import { describe, expect, it } from 'vitest';
import type { ShopView } from '@/utils/messages/views';
import { countChanges, draftOf, formOf, NO_SECRETS, newDraft } from './shop-draft';

const shop: ShopView = {
  ...formOf({ ...newDraft(0), sellerNick: '云栖里家居旗舰店', appKey: '23456789', targetAppKey: '34567890' }),
  extraParams: { customerId: '7' },
  isManaged: false,
  hasSecret: true,
  hasSession: false,
};

describe('shop draft', () => {
  it('a saved shop comes back as it was', () => {
    const { isManaged, hasSecret, hasSession, ...form } = shop;
    expect(formOf(draftOf(shop))).toEqual(form);
  });

  it('trims what was typed and leaves out half rows', () => {
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

  it('counts fields that differ, and typed secrets', () => {
    const saved = draftOf(shop);
    expect(countChanges(saved, saved, NO_SECRETS)).toBe(0);
    const draft = { ...saved, appKey: '2', extraParams: [] };
    expect(countChanges(draft, saved, { appSecret: 's', session: '', dropSession: true })).toBe(4);
  });
});
