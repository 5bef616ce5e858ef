import type { Browser } from 'webextension-polyfill';
import type { DetectorCommand, News } from '@/utils/messages/protocol';
import { ALIVE_SHEET } from '@/utils/page/remains';
import type { BrowserPort, PageTab } from './ports';
import type { Tabs } from './tabs';

/** The browser calls of the handlers, on the real browser. */

const ANSWER_WITHIN_MS = 1000;

export function createBrowserPort(browser: Browser, tabs: Tabs): BrowserPort {
  const inject = (tabId: number, frameId: number, ...names: string[]) =>
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: names.map((name) => `/content-scripts/${name}.js`),
    });
  return {
    async injectPicker(tabId, frameId, language) {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        // Its looks and words first (utils/i18n/given/words.ts).
        files: ['looks', language === 'en' ? 'en' : 'zh']
          .map((part) => `/content-scripts/picker-${part}.js`)
          .concat('/content-scripts/picker.js'),
      });
    },
    async injectPart(part, tabId, frameId) {
      await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: ALIVE_SHEET });
      await inject(tabId, frameId, part);
    },
    readAgain: (tabId, frameId) => commandDetector(browser, tabId, frameId, 'read-again'),
    async openTab(url, beside) {
      const opener = beside === undefined ? undefined : await browser.tabs.get(beside).catch(() => undefined);
      await browser.tabs.create({
        url,
        ...(opener ? { index: opener.index + 1, openerTabId: opener.id } : {}),
      });
    },
    async openPopupWindow(query) {
      const url = browser.runtime.getURL(`popup.html?${query}`);
      await browser.windows.create({ url, type: 'popup', width: 400, height: 660 });
    },
    openOptions: () => browser.runtime.openOptionsPage(),
    pageTab: (tabId, askedFrom) => pageTab(browser, tabs, tabId, askedFrom),
    tell: (news, tabId) => void tellEverybody(browser, tabs, { kind: 'order-lock-news', ...news }, tabId),
  };
}

/** True once the detector of this frame has done it; false when nobody answers there in time. */
export async function commandDetector(
  browser: Browser,
  tabId: number,
  frameId: number,
  command: DetectorCommand['command'],
): Promise<boolean> {
  const message: DetectorCommand = { kind: 'order-lock-detector', command };
  const answer = browser.tabs.sendMessage(tabId, message, { frameId }).then(
    () => true,
    () => false,
  );
  const silence = new Promise<boolean>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, false));
  return Promise.race([answer, silence]);
}

/** A real popup is about the active tab; our page in a tab of its own is about the tab that was used before it. */
async function pageTab(
  browser: Browser,
  tabs: Tabs,
  tabId: number | undefined,
  askedFrom: number | undefined,
): Promise<PageTab | undefined> {
  if (tabId !== undefined) return asPageTab(await browser.tabs.get(tabId).catch(() => undefined));
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active?.id !== undefined && active.id !== askedFrom) return asPageTab(active);
  const known = new Set((await tabs.all()).map((context) => context.tabId));
  const others = (await browser.tabs.query({})).filter((tab) => tab.id !== undefined && known.has(tab.id));
  return asPageTab(others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]);
}

function asPageTab(tab: { id?: number; title?: string; url?: string } | undefined): PageTab | undefined {
  return tab?.id === undefined ? undefined : { tabId: tab.id, title: tab.title, url: tab.url };
}

/** Nobody listening is no error: screens come and go. `tabId`: of the pages, only this tab's are told. */
async function tellEverybody(browser: Browser, tabs: Tabs, news: News, tabId?: number): Promise<void> {
  browser.runtime.sendMessage(news).catch(() => undefined);
  if (news.topic === 'shops' || news.topic === 'vault') return;
  const concerned = tabId === undefined ? (await tabs.all()).map((context) => context.tabId) : [tabId];
  for (const each of concerned) browser.tabs.sendMessage(each, news).catch(() => undefined);
}
