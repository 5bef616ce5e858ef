import type { Browser, Page } from 'puppeteer-core';

/** The tab that an installation opens. */

/** Limited, since older builds have no such page and updates do not open it. */
const PATIENCE_MS = 5000;

/** Undefined if none has opened. */
export async function welcomeTab(browser: Browser): Promise<Page | undefined> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    for (const page of await browser.pages()) if (await isWelcome(page)) return page;
    await new Promise((done) => setTimeout(done, 40));
  }
  return undefined;
}

/** Evaluated in the page: Firefox does not report the address of an extension tab to its driver. */
async function isWelcome(page: Page): Promise<boolean> {
  const isThere = `location.pathname === '/welcome.html' && document.readyState === 'complete'`;
  return (await page.evaluate(isThere).catch(() => false)) === true;
}
