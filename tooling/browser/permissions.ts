import type { CDPSession, Page } from 'puppeteer-core';
import { privileged } from './privileged';
import type { TestBrowser } from './start-browser';

/**
 * Does from outside the product what only a person can do: grant the browser's permission request for a host, and press
 * the toolbar button.
 */

/** Makes Firefox grant permissions requested within a click without a prompt. */
export const ANSWER_YES = { 'extensions.webextOptionalPermissionPrompts': false };

/** Chromium does not prompt for a host already granted on its extensions page. The extension must still request it. */
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

/** Presses the toolbar button on this tab, which gives `activeTab`. `eye`: any page of the extension. */
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
