import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { createPreferences } from './preferences';
import { createShopWorld } from './testing/shop-world';

it('speaks Chinese, follows the system and keeps 90 days by default', async () => {
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

it('keeps every change of several that are made at once', async () => {
  const { preferences, start } = createShopWorld();
  const replies = { refused: ['一'] };
  await Promise.all([preferences.set({ reasons: ['退货'] }), preferences.set({ replies })]);
  await Promise.all([preferences.set({ language: 'fr' } as never), preferences.set({ notify: true })]);
  expect(await start().preferences.get()).toMatchObject({ reasons: ['退货'], replies, notify: true });
});

it('changes the templates of one outcome and keeps those of the others', async () => {
  const { preferences, start } = createShopWorld();
  await preferences.set({ replies: { refused: ['一', '二'] } });
  expect((await start().preferences.get()).replies).toEqual({
    ...DEFAULT_PREFERENCES.replies,
    refused: ['一', '二'],
  });
});

it('reads the texts of the first version; unchanged defaults promise no more than is true', async () => {
  const { preferences, database } = createShopWorld();
  const replies = { locked: '亲，已帮您锁定「{items}」，仓库不会发出。', accepted: '已提交\n请稍等' };
  await database.use((db) => db.put('preferences', { replies, notify: true }, 'current'));
  expect(await preferences.get()).toEqual({
    ...DEFAULT_PREFERENCES,
    replies: { ...DEFAULT_PREFERENCES.replies, accepted: ['已提交\n请稍等'] },
    notify: true,
  });
});

it('offers no reply if the first version had none', async () => {
  const { preferences, database } = createShopWorld();
  await database.use((db) => db.put('preferences', { replies: { locked: '', accepted: ' ' } }, 'current'));
  expect((await preferences.get()).replies).toMatchObject({ locked: [], accepted: [] });
});

it('is overridden by a policy, and keeps what was chosen here', async () => {
  const { database, preferences: mine } = createShopWorld();
  await mine.set({ operator: '小禾', reasons: ['不要了'] });
  const preferences = createPreferences(database, async () => ({ operator: '前台' }));
  expect(await preferences.get()).toMatchObject({
    operator: '前台',
    reasons: ['不要了'],
    managed: ['operator'],
  });
  expect(await preferences.set({ operator: '阿青' })).toEqual({
    code: 'managed-setting',
    detail: { field: 'operator' },
  });
  expect(await preferences.own()).toMatchObject({ operator: '小禾' });
});

it.each([
  [{ reasons: Array(10).fill('改') }, 'reasons'],
  [{ reasons: ['长'.repeat(21)] }, 'reasons[0]'],
  [{ operator: '长'.repeat(61) }, 'operator'],
  [{ replies: { locked: ['长'.repeat(501)] } }, 'replies.locked[0]'],
  [{ replies: { unknown: Array(10).fill('好') } }, 'replies.unknown'],
])('refuses what is too long: %j', async (change, field) => {
  const { preferences } = createShopWorld();
  expect(await preferences.set(change)).toEqual({
    code: 'settings-invalid',
    detail: { field, why: 'too-long' },
  });
});

it('refuses an invalid choice', async () => {
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
