import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Target } from 'puppeteer-core';
import type { BrowserName } from '../find-browser.mjs';
import { privileged } from './privileged';
import { welcomeTab } from './welcome-tab';

/** The extension in a running browser. */

export const GECKO_ID = 'order-lock@qianniu-order-lock.org';
/** Set before the start, so that extension pages have a known address. */
export const FIREFOX_UUID = '7c3b1d52-5c0a-4b1e-9d55-2b6f0c1a9e41';
const INSTALL_MS = 30_000;
/** Downloading and installing takes longer than loading from a folder. */
const POLICY_INSTALL_MS = 90_000;

/** Gives the address of an extension page, such as `popup.html`. */
export type Address = (page: string) => string;

export interface Installed {
  id: string;
  address: Address;
}

/** Loads a build and closes the tab that it opens, as a returning user does. */
export async function installExtension(
  name: BrowserName,
  browser: Browser,
  folder: string,
  keepsWelcome = false,
): Promise<Installed> {
  const id = await browser.installExtension(folder);
  if (name === 'chromium') await chromiumWorker(browser, id, INSTALL_MS);
  // Older builds have no such page.
  if (!keepsWelcome && existsSync(join(folder, 'welcome.html'))) await (await welcomeTab(browser))?.close();
  return {
    id,
    address: name === 'chromium' ? chromiumAddress(id) : firefoxAddress(await firefoxHost(browser)),
  };
}

/** Waits for the extension that a policy installs. */
export async function awaitPolicyExtension(
  name: BrowserName,
  browser: Browser,
  id: string,
): Promise<Address> {
  if (name === 'firefox') return firefoxAddress(FIREFOX_UUID);
  await chromiumWorker(browser, id, POLICY_INSTALL_MS);
  return chromiumAddress(id);
}

/** Of the installed extension's pages. */
async function firefoxHost(browser: Browser): Promise<string> {
  const evaluate = await privileged(browser);
  return String(await evaluate(`WebExtensionPolicy.getByID('${GECKO_ID}').mozExtensionHostname`));
}

const firefoxAddress =
  (uuid: string): Address =>
  (page) =>
    `moz-extension://${uuid}/${page}`;

const chromiumAddress =
  (id: string): Address =>
  (page) =>
    `chrome-extension://${id}/${page}`;

function chromiumWorker(browser: Browser, id: string, timeout: number): Promise<Target> {
  const isIts = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
  return browser.waitForTarget(isIts, { timeout });
}
