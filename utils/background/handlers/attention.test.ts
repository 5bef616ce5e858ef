import { expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { StoreProblem } from '@/utils/domain/store-problem';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { createAttention } from './attention';

function setUp(get: () => Promise<typeof DEFAULT_PREFERENCES>) {
  const shown: Record<string, string> = {};
  const action = {
    setBadgeText: async ({ text }: { text: string }) => {
      shown.text = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ title }: { title: string }) => {
      shown.title = title;
    },
  };
  const contextMenus = { removeAll: async () => undefined, create: vi.fn() };
  const attention = createAttention({
    browser: { action, contextMenus } as unknown as Browser,
    locks: { openWork: async () => [], underWay: async () => [] },
    preferences: { get },
    now: () => 0,
  });
  return { attention, shown };
}

it('nothing is pending: no badge', async () => {
  const { attention, shown } = setUp(async () => DEFAULT_PREFERENCES);
  await attention.refresh();
  expect(shown).toEqual({ text: '', title: '锁单助手' });
});

it('data of a newer version: the badge does not look as if all were well', async () => {
  const { attention, shown } = setUp(() => Promise.reject(new StoreProblem('newer', 'VersionError')));
  await attention.refresh();
  expect(shown).toEqual({ text: '!', title: '锁单助手：数据由更新的版本写入，请升级，现在不能锁单' });
});

it('any other problem does not mention versions', async () => {
  const { attention, shown } = setUp(() => Promise.reject(new StoreProblem('broken', 'UnknownError')));
  await expect(attention.refresh()).rejects.toMatchObject({ trouble: 'broken' });
  expect(shown).toEqual({});
});
