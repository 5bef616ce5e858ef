import { cpSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { installExtension } from '../../../tooling/browser/extension';
import { launchBrowser } from '../../../tooling/browser/launch';
import { privileged } from '../../../tooling/browser/privileged';
import {
  buildFolder,
  type StartOptions,
  startBrowser,
  type TestBrowser,
} from '../../../tooling/browser/start-browser';
import { temporaryFolder } from '../../../tooling/browser/temporary-folder';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { type Forwarder, startForwarder } from './forwarder';

/**
 * Browsers that stay open for the next suite of the same worker: starting one takes longer than a usual test.
 * Between two suites the extension is removed with all its data and installed anew, and all tabs are closed.
 */
interface Pooled {
  name: BrowserName;
  browser: Browser;
  /** The tab of its first window, which stays: a window that an extension opens is none for other tabs. */
  home: Page;
  forwarder: Forwarder;
  isLent: boolean;
}

const pool: Pooled[] = [];

/** A browser as after its first start. With options it is one of its own, which is ended by `close`. */
export async function borrowBrowser(
  name: BrowserName,
  sandbox: Pick<Sandbox, 'proxyPort'>,
  options: StartOptions = {},
): Promise<TestBrowser> {
  if (Object.keys(options).length > 0) return startBrowser(name, sandbox, options);
  const free = pool.find((one) => one.name === name && !one.isLent);
  const pooled = free ?? (await add(name));
  pooled.isLent = true;
  pooled.forwarder.to(sandbox.proxyPort);
  return lend(pooled);
}

async function add(name: BrowserName): Promise<Pooled> {
  const forwarder = await startForwarder();
  const browser = await launchBrowser(name, forwarder.port, { preferences: POOLED });
  const [home = await browser.newPage()] = await browser.pages();
  const pooled = { name, browser, home, forwarder, isLent: false };
  pool.push(pooled);
  return pooled;
}

/**
 * The next installation gets a new address, and nothing of the removed one is kept. Firefox draws each frame in its main
 * process here: half of the usual 60 a second is enough.
 */
const POOLED = {
  'layout.frame_rate': 30,
  'extensions.webextensions.uuids': '{}',
  'extensions.webextensions.keepStorageOnUninstall': false,
  'extensions.webextensions.keepUuidOnUninstall': false,
};

/** Chromium makes an extension's id of its folder: in one of its own the extension is unknown to the browser. */
async function lend(pooled: Pooled): Promise<TestBrowser> {
  const { name, browser, forwarder } = pooled;
  const folder = temporaryFolder();
  cpSync(buildFolder(name), folder, { recursive: true });
  const { id, address } = await installExtension(name, browser, folder);
  return {
    name,
    browser,
    address,
    async close() {
      forwarder.to(undefined);
      if (!browser.connected || pooled.home.isClosed()) await remove(pooled);
      else await reset(pooled, id);
      pooled.isLent = false;
    },
  };
}

async function remove(pooled: Pooled): Promise<void> {
  pool.splice(pool.indexOf(pooled), 1);
  await pooled.browser.close().catch(() => undefined);
}

async function reset({ name, browser, home }: Pooled, id: string): Promise<void> {
  await browser.uninstallExtension(id).catch(() => undefined);
  for (const page of await browser.pages()) if (page !== home) await page.close().catch(() => undefined);
  if (name === 'firefox') return void (await (await privileged(browser))(CLEAR));
  const session = await home.createCDPSession();
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

const CLEAR = `new Promise((done) => {
  const { CLEAR_ALL_CACHES, CLEAR_COOKIES, CLEAR_PERMISSIONS } = Ci.nsIClearDataService;
  Services.clearData.deleteData(CLEAR_ALL_CACHES | CLEAR_COOKIES | CLEAR_PERMISSIONS, { onDataDeleted: () => done() });
})`;
