import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  type BackgroundClient,
  lockAndWait,
  openBackgroundClient,
} from '../../../tooling/browser/background-client';
import { popupWindow } from '../../../tooling/browser/popup-window';
import type { Profile } from '../../../tooling/browser/profile';
import { find, see } from '../../../tooling/browser/screen';
import { openChat, openExtensionPage, textOf } from '../../../tooling/browser/session';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from '../harness/both';
import { lastingShopForEach } from '../trust/support/lasting-shop';

const NEWER = '9.9.0';
const CASES = [
  { what: 'the database', versions: { database: 99 } },
  { what: 'the settings', versions: { settings: 99 } },
];

/** A program that is older than the data: it says so everywhere, and leaves everything unchanged. */
inBothBrowsers('after a downgrade', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;

  lastingShopForEach(name, (shop) => {
    ({ sandbox, profile, test, client } = shop);
  });

  const agent = () => ({ name, test, sandbox, options: client.page, close: async () => undefined });
  const launchers = async () => {
    const chat = await openChat(agent(), YUZU.nick);
    return { chat, launcher: () => find(chat, 'button', /^锁单/) };
  };

  describe.each(CASES)('of $what', ({ versions }) => {
    it('nothing is locked, written or lost, and every page says what to do', async () => {
      await client.ask('app/look-up', { tid: YUZU.tid });
      const request = { tid: YUZU.tid, subOrderIds: [YUZU.bedding] };
      await lockAndWait(client, { ...request, requestId: 'before-01' });
      const before = await launchers();
      await see(before.chat, 'button', /^锁单/);

      await client.page.evaluate(`(${MAKE_NEWER})(${JSON.stringify({ by: NEWER, ...versions })})`);
      await profile.close();
      test = await profile.start();
      client = await openBackgroundClient(test);
      const stored = await storedRows(client.page);
      expect(stored).toContain('before-01');

      const problem = { code: 'data-newer', detail: { version: NEWER } };
      for (const requestId of ['before-01', 'after-001'])
        expect(await client.say('app/lock', { ...request, requestId, entry: 'popup' })).toEqual({
          ok: false,
          problem,
        });
      expect(await client.say('app/set-preferences', { preferences: { theme: 'dark' } })).toMatchObject({
        problem,
      });
      expect(await client.say('app/reset-vault', {})).toMatchObject({ problem });
      expect(sandbox.gateway.calls).toHaveLength(1);

      await until('a badge', async () => (await badge(client.page)).text === '!');
      expect((await badge(client.page)).title).toContain('不能锁单');
      for (const page of ['popup.html', 'options.html', 'history.html'])
        await says(page, 'zh-CN', '请安装 9.9.0');
      await says('options.html#security', 'zh-CN', '请安装 9.9.0');
      for (const page of ['popup.html', 'options.html', 'history.html'])
        await says(page, 'en', 'Install version 9.9.0 or newer');

      const after = await launchers();
      // The page is read and reported well within this time.
      await new Promise((done) => setTimeout(done, 3_000));
      expect(await after.launcher()).toBeUndefined();
      await client.page.evaluate(OPEN_ACTIVE);
      const popup = await popupWindow(agent(), 'tab=');
      await until('the same words there', async () => (await textOf(popup.page)).includes(NEWER));
      expect(await storedRows(client.page)).toBe(stored);
    }, 120_000);
  });

  const says = async (address: string, language: string, words: string): Promise<void> => {
    await client.page.evaluate(`localStorage.setItem('order-lock.language', ${JSON.stringify(language)})`);
    const page = await openExtensionPage(test, address);
    await until(`${words} in ${address}`, async () => (await textOf(page)).includes(words));
    await page.close();
  };
});

async function badge(page: Page): Promise<{ text: string; title: string }> {
  return (await page.evaluate(`(async () => {
    const { action } = globalThis.browser ?? chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  })()`)) as { text: string; title: string };
}

/** Everything that is stored, as a text. */
async function storedRows(page: Page): Promise<string> {
  return (await page.evaluate(`(${READ_ALL})()`)) as string;
}

/** As the background does it for the shortcut, which a driver cannot press. */
const OPEN_ACTIVE = `(async () => {
  const { tabs } = globalThis.browser ?? chrome;
  const [tab] = await tabs.query({ url: 'https://market.m.taobao.com/*', active: true });
  await tabs.sendMessage(tab.id, { kind: 'order-lock-detector', command: 'open-active' });
})()`;

const OPEN = `(version) => new Promise((done, fail) => {
  const opened = version ? indexedDB.open('order-lock', version) : indexedDB.open('order-lock');
  opened.onsuccess = () => done(opened.result);
  opened.onerror = fail;
})`;

const MAKE_NEWER = `async ({ by, database, settings }) => {
  const db = await (${OPEN})(database);
  const work = db.transaction('meta', 'readwrite');
  work.objectStore('meta').put(by, 'written-by');
  if (settings) work.objectStore('meta').put(settings, 'settings-version');
  await new Promise((done, fail) => { work.oncomplete = done; work.onerror = fail; });
  db.close();
}`;

const READ_ALL = `async () => {
  const db = await (${OPEN})();
  const all = { version: db.version };
  for (const name of db.objectStoreNames) {
    const asked = db.transaction(name).objectStore(name).getAll();
    all[name] = await new Promise((done, fail) => { asked.onsuccess = () => done(asked.result); asked.onerror = fail; });
  }
  db.close();
  return JSON.stringify(all);
}`;
