import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { NEWS_AUDIENCES, type NewsTopic } from '@/utils/messages/news';
import { createBrowserPort } from './browser-port';
import { createPickerTokens } from './handlers/picker-tokens';
import { createSettingsHandlers } from './handlers/settings-handlers';
import { createTabs } from './handlers/tabs';
import { createShopWorld } from './shops/testing/shop-world';
import { createSessionStore } from './storage/session-store';
import { browserWith } from './testing/browser-tabs';

const ORIGIN = 'https://market.m.taobao.com';
const TOPICS = Object.keys(NEWS_AUDIENCES) as NewsTopic[];

const popup = { is: 'screen' } as const;
const picker = { is: 'picker', tabId: 7, frameId: 4 } as const;
const page = { is: 'page', tabId: 7, frameId: 3 } as const;
const otherPage = { is: 'page', tabId: 8, frameId: 0 } as const;

/** A popup, and two pages that report orders; the first of them has an open picker. */
async function world(kind: 'chromium' | 'firefox') {
  const { browser, topicsOf } = browserWith(kind, [popup, picker, page, otherPage]);
  const store = createSessionStore(memorySession());
  const tabs = createTabs(store.map('tabs', { entries: 9 }));
  const report = { surface: 's', site: 'taobao', orders: [] } as const;
  for (const { tabId, frameId } of [page, otherPage])
    await tabs.report(tabId, frameId, { url: ORIGIN, report: { ...report, orders: [] } });
  const tokens = createPickerTokens(store.map('pickers', { entries: 9 }), () => 'token');
  await tokens.issue({ ...page, origin: ORIGIN, tid: '4512773019268853117', buyerName: '', isOpen: true });
  await tokens.begin('token', { ...picker, url: '', origin: '' }, ORIGIN);
  const pickersToTell = async () => (kind === 'chromium' ? [] : tokens.frames());
  return { port: createBrowserPort(browser, tabs, pickersToTell), topicsOf };
}

describe.each(['chromium', 'firefox'] as const)('news in %s', (kind) => {
  it.each(TOPICS)('%s reaches its audiences, and no other page', async (topic) => {
    const { port, topicsOf } = await world(kind);
    port.tell({ topic });
    const isFor = (audience: string) => (NEWS_AUDIENCES[topic] as readonly string[]).includes(audience);
    await vi.waitFor(() => {
      if (isFor('screens')) expect(topicsOf(popup)).toEqual([topic]);
      if (isFor('pickers')) expect(topicsOf(picker)).toEqual([topic]);
      for (const each of [page, otherPage]) expect(topicsOf(each)).toEqual(isFor('pages') ? [topic] : []);
    });
  });

  it('of one tab do not reach pages of other tabs', async () => {
    const { port, topicsOf } = await world(kind);
    port.tell({ topic: 'page' }, 7);
    await vi.waitFor(() => expect([topicsOf(page), topicsOf(popup)]).toEqual([['page'], ['page']]));
    expect(topicsOf(otherPage)).toEqual([]);
  });

  it('an open picker learns that the vault was opened, and pages do not', async () => {
    const { port, topicsOf } = await world(kind);
    const { vault, shops, files, preferences, customSurfaces } = createShopWorld();
    await vault.setPassphrase('一句够长的口令吧');
    await vault.close('by-hand');
    const unused = new Proxy({}, {}) as never;
    const handlers = createSettingsHandlers({
      ...{ vault, shops, files, preferences, customSurfaces, browser: port },
      ...{ sites: unused, gateways: unused, now: Date.now, onPreferences: () => {} },
      ...{ diagnose: async () => '', seatCheck: async () => unused },
    });
    expect(await handlers['app/open-vault']({ passphrase: '一句够长的口令吧' }, {})).toMatchObject({
      ok: true,
    });
    await vi.waitFor(() => expect(topicsOf(picker)).toEqual(['vault']));
    expect([...topicsOf(page), ...topicsOf(otherPage)]).toEqual([]);
  });
});

describe('a frame that should read its page again', () => {
  const answering = (sendMessage: () => Promise<unknown>) =>
    createBrowserPort({ tabs: { sendMessage } } as never, {} as never, async () => []).readAgain(7, 3);

  it('has read it', async () => {
    expect(await answering(async () => true)).toBe('read');
  });

  it('is gone if nobody receives the message', async () => {
    expect(await answering(() => Promise.reject(new Error('no receiver')))).toBe('gone');
  });

  it('is silent if it is too busy to answer', async () => {
    vi.useFakeTimers();
    const answer = answering(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toBe('silent');
    vi.useRealTimers();
  });
});

it.each(TOPICS)('news of %s have an audience', (topic) => {
  expect(NEWS_AUDIENCES[topic].length).toBeGreaterThan(0);
});
