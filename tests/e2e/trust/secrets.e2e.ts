import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { demoShop } from '../../../sandbox/shop';
import { inBothBrowsers } from '../harness/both';
import type { TestBrowser } from '../harness/browsers';
import { YUZU } from '../harness/orders';
import { until } from '../harness/until';
import { privileged } from './support/kill';
import { createProfile, type Profile } from './support/profile';
import { dumpStorage, filesWith, heapOf, secretsIn, secretsInMemory } from './support/traces';
import { openShop, openVoice, type Voice } from './support/voice';

const PASSPHRASE = 'Kuckuck-Marke-7731-不要写下来';
const { appSecret, session = '' } = demoShop();
const SHOP_SECRETS = { appSecret, session };
const SECRETS = { ...SHOP_SECRETS, passphrase: PASSPHRASE };
const CHAT = `https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao${encodeURIComponent(YUZU.nick)}&gid=&type=web#/`;

/** A journey with a look-up and a lock; then every place that somebody else could read is searched. */
inBothBrowsers('secrets', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let voice: Voice;
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
    voice = await openShop(test);
  });

  afterEach(async () => {
    await test?.close();
    await sandbox?.close();
    profile?.throwAway();
  });

  async function journey() {
    const chat = await test.browser.newPage();
    await chat.goto(CHAT);
    await voice.ask('app/look-up', { tid: YUZU.tid, fresh: true });
    await voice.ask('app/test-connection', { sellerNick: demoShop().sellerNick });
    await voice.ask('app/lock', {
      tid: YUZU.tid,
      subOrderIds: [YUZU.bedding],
      requestId: 'journey-1',
      entry: 'popup',
    });
    await until('the lock', async () => {
      const { calls } = await voice.ask('app/watch-lock', { requestId: 'journey-1' });
      return calls.every(({ state }) => state === 'done');
    });
    // What screens are told is in their pages: nothing of it may be a secret.
    lines.push(JSON.stringify(await voice.ask('app/shops', {})));
    lines.push((await voice.ask('app/export-settings', {})).text);
    lines.push((await voice.ask('app/diagnostics', {})).text);
    lines.push(JSON.stringify(await voice.ask('app/history', {})));
    return chat;
  }

  /** What a content script of ours in that page could read. */
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
    return (await voice.page.evaluate(script)) as string;
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

  /** Heap of the page, content scripts included; a snapshot of Firefox holds no texts, so there it is the whole process. */
  async function secretsWithinPage(page: Page, secrets: Record<string, string>): Promise<string[]> {
    if (name === 'chromium') return secretsIn(await heapOf(page), secrets);
    const pid = await (await privileged(test.browser))(`
      Services.wm.getMostRecentBrowserWindow().gBrowser.browsers
        .find(({ currentURI }) => currentURI.spec.startsWith('https://market.m.taobao.com/'))
        .browsingContext.currentWindowGlobal.osPid`);
    return secretsInMemory(pid as number, secrets);
  }

  it('without a passphrase are nowhere in the clear, nor within reach of a page', async () => {
    const chat = await journey();
    const { areas, databases } = await dumpStorage(voice.page);
    expect(secretsIn(areas, SECRETS)).toEqual([]);
    expect(secretsIn(databases, SECRETS)).toEqual([]);
    // The key of the profile is there, and cannot be taken out by a script.
    expect(databases).toContain('"isKey":true,"extractable":false');
    expect(secretsIn(await readableInPage(), SECRETS)).toEqual([]);
    expect(await readableInPage()).not.toContain('order-lock');
    expect(secretsIn(await logs(), SECRETS)).toEqual([]);
    // The search does find what is there.
    expect(secretsIn(databases, { tid: YUZU.tid })).toEqual(['tid']);
    expect(await secretsWithinPage(chat, { ...SECRETS, tid: YUZU.tid })).toEqual(['tid']);
    await test.close();
    expect(filesWith(profile.folder, SECRETS)).toEqual([]);
    expect(filesWith(profile.folder, { tid: YUZU.tid })).not.toEqual([]);
  });

  it('with a passphrase neither they nor it nor its key are left on the disk', async () => {
    const opened = await voice.ask('app/set-passphrase', { passphrase: PASSPHRASE });
    expect(opened.state).toBe('open');
    const chat = await journey();
    const { areas, databases } = await dumpStorage(voice.page);
    expect(secretsIn(databases, SECRETS)).toEqual([]);
    // While the vault is open the derived bits stand in session storage, which is memory.
    const bits = /"bits":"([^"]+)"/.exec(areas)?.[1] ?? '';
    expect(bits).toHaveLength(44);
    expect(databases).not.toContain('"isKey":true');
    expect(await readableInPage()).not.toContain(bits);
    expect(secretsIn(await logs(), SECRETS)).toEqual([]);
    expect(await secretsWithinPage(chat, { ...SECRETS, bits, tid: YUZU.tid })).toEqual(['tid']);
    await test.close();
    expect(filesWith(profile.folder, { ...SECRETS, bits })).toEqual([]);

    test = await profile.start();
    voice = await openVoice(test);
    expect(await voice.ask('app/vault', {})).toMatchObject({ state: 'closed' });
    const look = await voice.ask('app/look-up', { tid: YUZU.tid, fresh: true });
    expect(look.problem?.code).toBe('vault-closed');
    expect(await voice.ask('app/history', {})).toHaveLength(1);
  });
});
