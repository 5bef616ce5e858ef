import type { Browser, Page } from 'puppeteer-core';
import { privileged } from './privileged';
import type { TestBrowser } from './start-browser';

/**
 * Ends the background from outside, whatever it is doing. Chromium: `ServiceWorker.stopAllWorkers`. Firefox: privileged
 * code removes the event page's browser. The next message starts a new one.
 */
export type Kill = () => Promise<void>;

/** `page`: any page of the extension. */
export async function createKill({ name, browser }: TestBrowser, page: Page): Promise<Kill> {
  return name === 'chromium' ? chromiumKill(page) : firefoxKill(browser);
}

async function chromiumKill(page: Page): Promise<Kill> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}

async function firefoxKill(browser: Browser): Promise<Kill> {
  const chrome = await privileged(browser);
  return async () => {
    await chrome(TERMINATE);
  };
}

const TERMINATE = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('order-lock@qianniu-order-lock.org');
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
})()`;
