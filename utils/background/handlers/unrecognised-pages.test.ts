import { expect, it } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import type { FrameReport } from '@/utils/domain/order-context';
import { createSessionStore } from '../storage/session-store';
import { createTabs } from './tabs';
import { createUnrecognisedPages } from './unrecognised-pages';

const TID = '4512773019268853117';

function setUp() {
  const session = memorySession();
  const clock = { now: 1_000 };
  const start = () => {
    const store = createSessionStore(session);
    const tabs = createTabs(store.map('tabs', { entries: 50 }));
    return {
      tabs,
      pages: createUnrecognisedPages(store.map('unrecognised', { entries: 50 }), tabs, () => clock.now),
    };
  };
  return { ...start(), clock, start };
}

const list = (source: 'dom' | 'label'): FrameReport => ({
  surface: 'order-list',
  site: 'taobao',
  orders: [{ tid: TID, source }],
});

it('is remembered by page with its last time, across restarts of the worker', async () => {
  const { pages, clock, start } = setUp();
  await pages.note('order-list', 7);
  await pages.note('web-wangwang', 8);
  clock.now = 5_000;
  await pages.note('order-list', 9);
  const found = await start().pages.list();
  expect(found.sort((a, b) => a.at - b.at)).toEqual([
    { surface: 'web-wangwang', at: 1_000 },
    { surface: 'order-list', at: 5_000 },
  ]);
});

it('is not reported if another frame of the tab was recognised', async () => {
  const { pages, tabs } = setUp();
  await tabs.report(7, 0, { url: 'https://qn.taobao.com/', report: list('dom') });
  await pages.note('order-list', 7);
  expect(await pages.list()).toEqual([]);
  await tabs.report(8, 0, { url: 'https://qn.taobao.com/', report: list('label') });
  await pages.note('order-list', 8);
  expect(await pages.list()).toHaveLength(1);
});

it('is cleared once such a page is read again; labelled numbers do not count', async () => {
  const { pages } = setUp();
  await pages.note('order-list', 7);
  await pages.heard(list('label'));
  await pages.heard({ ...list('dom'), surface: 'reception' });
  expect(await pages.list()).toHaveLength(1);
  await pages.heard(list('dom'));
  expect(await pages.list()).toEqual([]);
});
