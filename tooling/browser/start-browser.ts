import { resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '../find-browser.mjs';
import type { Sandbox } from '../sandbox/index';
import { awaitPolicyExtension, installExtension } from './extension';
import { type LaunchOptions, launchBrowser } from './launch';

/** A browser with the store build of the extension, for which the sandbox is the whole internet. */
export interface TestBrowser {
  name: BrowserName;
  browser: Browser;
  /** Address of an extension page, such as `popup.html`. */
  address(page: string): string;
  close(): Promise<void>;
}

export interface StartOptions extends Omit<LaunchOptions, 'isManaged'> {
  /** Folder with `chrome-mv3` and `firefox-mv3`. */
  builds?: string;
  /** Id of the extension that a policy makes the browser install: nothing is loaded from the builds. */
  installs?: string;
  /** Keeps the tab that the installation opens. */
  keepsWelcome?: boolean;
}

/** Loads the builds that `npm run build` makes for the stores. @throws Error if the browser is not installed */
export async function startBrowser(
  name: BrowserName,
  sandbox: Pick<Sandbox, 'proxyPort'>,
  { builds, installs, keepsWelcome, ...options }: StartOptions = {},
): Promise<TestBrowser> {
  const isManaged = installs !== undefined;
  const browser = await launchBrowser(name, sandbox.proxyPort, { ...options, isManaged });
  try {
    const address = isManaged
      ? await awaitPolicyExtension(name, browser, installs)
      : (await installExtension(name, browser, buildFolder(name, builds), keepsWelcome)).address;
    return { name, browser, address, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Of the browser's build. */
export function buildFolder(name: BrowserName, builds = process.env.E2E_BUILDS ?? '.output'): string {
  return resolve(builds, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}
