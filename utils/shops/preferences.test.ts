// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from './preferences';
import { createShopWorld } from './testing/shop-world';

it('speaks Chinese, follows the system and keeps 90 days until told otherwise', async () => {
  const { preferences } = createShopWorld();
  expect(await preferences.get()).toEqual(DEFAULT_PREFERENCES);
  expect(DEFAULT_PREFERENCES).toMatchObject({ language: 'zh-CN', theme: 'system', retentionDays: 90 });
});

it('changes what is given and keeps the rest', async () => {
  const { preferences, start } = createShopWorld();
  await preferences.set({ language: 'en' });
  await preferences.set({ notify: true, theme: undefined });
  expect(await start().preferences.get()).toEqual({ ...DEFAULT_PREFERENCES, language: 'en', notify: true });
});

it('refuses what is no choice', async () => {
  const { preferences } = createShopWorld();
  expect(await preferences.set({ retentionDays: 0 })).toEqual({
    code: 'settings-invalid',
    detail: { field: 'retentionDays', why: 'choice' },
  });
});

it.each([['rubbish'], [{ language: 'fr', theme: 'dark' }]])(
  'takes defaults for what is damaged: %j',
  async (row) => {
    const { preferences, database } = createShopWorld();
    await database.use((db) => db.put('preferences', row, 'current'));
    expect(await preferences.get()).toMatchObject({ language: 'zh-CN', retentionDays: 90 });
  },
);
