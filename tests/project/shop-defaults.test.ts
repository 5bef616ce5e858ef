import { expect, it } from 'vitest';
import { DEFAULT_REPLIES } from '@/components/options/sections/replies-section';
import { newDraft } from '@/components/options/shops/shop-draft';
import { DEFAULT_PREFERENCES } from '@/utils/shops/preferences';
import { SHOP_DEFAULTS } from '@/utils/shops/shop-schema';

// Screens never import the background's part, so what an empty form shows is written down twice.

it('an empty form of a shop shows what the settings file means by absent fields', () => {
  const { sellerNick, appKey, targetAppKey, extraParams, isDefault, ...shown } = newDraft(0);
  expect({ ...shown, extraParams: Object.fromEntries(extraParams), isDefault: false }).toEqual(SHOP_DEFAULTS);
});

it('恢复默认 brings back the default replies', () => {
  expect(DEFAULT_REPLIES).toEqual(DEFAULT_PREFERENCES.replies);
});
