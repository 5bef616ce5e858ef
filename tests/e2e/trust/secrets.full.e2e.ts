import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type BackgroundClient,
  openBackgroundClient,
  openShop,
} from '../../../tooling/browser/background-client';
import { privileged } from '../../../tooling/browser/privileged';
import { createProfile, type Profile } from '../../../tooling/browser/profile';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { demoShop } from '../../../tooling/sandbox/shop';
import { inBothBrowsers } from '../harness/both';
import { dumpStorage, filesWith, heapOf, secretsIn, secretsInMemory } from './support/traces';

const PASSPHRASE = 'Kuckuck-Marke-7731-不要写下来';
const { appSecret, session = '' } = demoShop();
const SHOP_SECRETS = { appSecret, session };
const SECRETS = { ...SHOP_SECRETS, passphrase: PASSPHRASE };
const CHAT = `https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao${encodeURIComponent(YUZU.nick)}&gid=&type=web#/`;

/** Makes a look-up and a lock; then every place that others could read is searched. */
inBothBrowsers('secrets', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;
  const lines: string[] = [];

  beforeEach(async () => {
    lines.length = 0;
    sandbox = await startSandbox();
    profile = createProfile(name, sandbox);
    test = await profile.start();
    test.browser.on('targetcreated', async (target) => {
      const page = await target.page().catch(() => null);
      page?.on('console', (message) => lines.push(message.text()));
      page?.on('pageerror', (error) => lines.push(String(error)));
    });
    client = await openShop(test);
  });

  afterEach(async () => {
    await test?.close();
    await sandbox?.close();
    profile?.throwAway();
  });

  async function journey() {
    const chat = await test.browser.newPage();
    await chat.goto(CHAT);
    await client.ask('app/look-up', { tid: YUZU.tid, fresh: true });
    await client.ask('app/test-connection', { sellerNick: demoShop().sellerNick });
    await client.ask('app/lock', {
      tid: YUZU.tid,
      subOrderIds: [YUZU.bedding],
      requestId: 'journey-1',
      entry: 'popup',
    });
    await until('the lock', async () => {
      const { calls } = await client.ask('app/watch-lock', { requestId: 'journey-1' });
      return calls.every(({ state }) => state === 'done');
    });
    // What screens receive is in their pages, so it must not contain a secret.
    lines.push(JSON.stringify(await client.ask('app/shops', {})));
    lines.push((await client.ask('app/export-settings', {})).text);
    lines.push((await client.ask('app/diagnostics', {})).text);
    lines.push(JSON.stringify(await client.ask('app/history', {})));
    return chat;
  }

  /** Everything that our content script in that page can read. */
  async function readableInPage(): Promise<string> {
    const script = `(async () => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ url: 'https://market.m.taobao.com/*' });
      const func = async () => {
        const api = globalThis.browser ?? chrome;
        const read = async (area) => { try { return await api.storage[area].get(null); } catch (error) { return 'closed'; } };
        return JSON.stringify([await read('local'), await read('session'), await read('sync'), await indexedDB.databases(), globalThis.localStorage.length]);
      };
      const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func });
      return result;
    })()`;
    return (await client.page.evaluate(script)) as string;
  }

  /** Console of the background and of everything else. */
  async function logs(): Promise<string> {
    if (name === 'chromium') return lines.join('\n');
    const inBrowser = await (await privileged(test.browser))(`(() => {
      const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
      const told = storage.getEvents().map((event) => event.arguments.map(String).join(' '));
      return [...told, ...Services.console.getMessageArray().map(String)].join('\\n');
    })()`);
    return `${lines.join('\n')}\n${inBrowser}`;
  }

  /** Searches the page's heap, content scripts included; Firefox snapshots contain no strings, so there the process memory. */
  async function secretsWithinPage(page: Page, secrets: Record<string, string>): Promise<string[]> {
    if (name === 'chromium') return secretsIn(await heapOf(page), secrets);
    const pid = await (await privileged(test.browser))(`
      Services.wm.getMostRecentBrowserWindow().gBrowser.browsers
        .find(({ currentURI }) => currentURI.spec.startsWith('https://market.m.taobao.com/'))
        .browsingContext.currentWindowGlobal.osPid`);
    return secretsInMemory(pid as number, secrets);
  }

  it('without a passphrase are nowhere in plain text, nor accessible to a page', async () => {
    const chat = await journey();
    const { areas, databases } = await dumpStorage(client.page);
    expect(secretsIn(areas, SECRETS)).toEqual([]);
    expect(secretsIn(databases, SECRETS)).toEqual([]);
    // The profile's key is there, and scripts cannot export it.
    expect(databases).toContain('"isKey":true,"extractable":false');
    expect(secretsIn(await readableInPage(), SECRETS)).toEqual([]);
    expect(await readableInPage()).not.toContain('order-lock');
    expect(secretsIn(await logs(), SECRETS)).toEqual([]);
    // The search does find other data.
    expect(secretsIn(databases, { tid: YUZU.tid })).toEqual(['tid']);
    expect(await secretsWithinPage(chat, { ...SECRETS, tid: YUZU.tid })).toEqual(['tid']);
    await test.close();
    expect(filesWith(profile.folder, SECRETS)).toEqual([]);
    expect(filesWith(profile.folder, { tid: YUZU.tid })).not.toEqual([]);
  });

  it('with a passphrase neither they, nor the passphrase, nor its key are on the disk', async () => {
    const opened = await client.ask('app/set-passphrase', { passphrase: PASSPHRASE });
    expect(opened.state).toBe('open');
    const chat = await journey();
    const { areas, databases } = await dumpStorage(client.page);
    expect(secretsIn(databases, SECRETS)).toEqual([]);
    // While the vault is open, the derived bits are in session storage, which is in memory.
    const bits = /"bits":"([^"]+)"/.exec(areas)?.[1] ?? '';
    expect(bits).toHaveLength(44);
    expect(databases).not.toContain('"isKey":true');
    expect(await readableInPage()).not.toContain(bits);
    expect(secretsIn(await logs(), SECRETS)).toEqual([]);
    expect(await secretsWithinPage(chat, { ...SECRETS, bits, tid: YUZU.tid })).toEqual(['tid']);
    await test.close();
    expect(filesWith(profile.folder, { ...SECRETS, bits })).toEqual([]);

    test = await profile.start();
    client = await openBackgroundClient(test);
    expect(await client.ask('app/vault', {})).toMatchObject({ state: 'closed' });
    const look = await client.ask('app/look-up', { tid: YUZU.tid, fresh: true });
    expect(look.problem?.code).toBe('vault-closed');
    expect(await client.ask('app/history', {})).toHaveLength(1);
  });
});
