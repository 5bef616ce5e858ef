import type { CDPSession, Page } from 'puppeteer-core';
import { privileged } from '../trust/support/kill';
import type { TestBrowser } from './browsers';

/**
 * What only a person can do, done from outside the product: saying yes to the browser's question about a host, and pressing
 * the button in the toolbar.
 */

/** Firefox grants what is asked for within a click without a question. */
export const ANSWER_YES = { 'extensions.webextOptionalPermissionPrompts': false };

/** Chromium does not ask again for a host that its own page of extensions has granted. The extension still has to ask. */
export async function answerYes({ name, browser }: TestBrowser, eye: Page, origin: string): Promise<void> {
  if (name === 'firefox') return;
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  const id = new URL(eye.url()).host;
  await extensions.evaluate(
    `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)})`,
  );
  await extensions.close();
}

/** The toolbar button pressed on this tab: gives `activeTab`. `eye`: any page of the extension. */
export async function pressToolbarButton(
  { name, browser }: TestBrowser,
  eye: Page,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  if (name === 'firefox') {
    await (await privileged(browser))(`(() => {
      const { extension } = WebExtensionPolicy.getByID('order-lock@qianniu-order-lock.org');
      extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    })()`);
    return;
  }
  const session = (await browser.target().createCDPSession()) as CDPSession & Untyped;
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  await session.send('Extensions.triggerAction', { id: new URL(eye.url()).host, targetId: tab?.targetId });
  await session.detach();
}

/** Newer than puppeteer's list of commands. */
interface Untyped {
  send(
    method: 'Extensions.triggerAction',
    parameters: { id: string; targetId: string | undefined },
  ): Promise<void>;
}
