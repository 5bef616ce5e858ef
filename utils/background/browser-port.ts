import type { Browser } from 'webextension-polyfill';
import { ALIVE_SHEET } from '@/utils/messages/alive-sheet';
import { isFor, type News } from '@/utils/messages/news';
import type { DetectorCommand } from '@/utils/messages/protocol';
import { openOwnPage } from '@/utils/own-pages';
import type { PickerFrame } from './handlers/picker-tokens';
import type { Tabs } from './handlers/tabs';
import type { BrowserPort, PageTab } from './ports';

/** The browser calls of the handlers, on the real browser. */

/** On a slow computer a page full of changing orders takes more than a second. */
const ANSWER_WITHIN_MS = 3_000;
const SILENCE = Symbol('no answer in time');

/**
 * `pickersToTell`: picker frames that need a message of their own, since Firefox does not deliver to them what is sent
 * to all extension pages.
 */
export function createBrowserPort(
  browser: Browser,
  tabs: Tabs,
  pickersToTell: () => Promise<PickerFrame[]>,
): BrowserPort {
  return {
    async isPickerVisible(tabId, frameId, token) {
      return (await commandDetector(browser, tabId, frameId, { command: 'check-picker', token })) === true;
    },
    closePicker(tabId, frameId, token) {
      void commandDetector(browser, tabId, frameId, { command: 'close-picker', token });
    },
    async insertSheet(tabId, frameId) {
      // Parent frames too: the picker is in the outermost one that can be reached.
      const css = { css: ALIVE_SHEET };
      await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, ...css });
      if (frameId !== 0)
        await browser.scripting
          .insertCSS({ target: { tabId, allFrames: true }, ...css })
          .catch(() => undefined);
    },
    async readAgain(tabId, frameId) {
      const answer = await commandDetector(browser, tabId, frameId, { command: 'read-again' });
      if (answer === SILENCE) return 'silent';
      return answer === true ? 'read' : 'gone';
    },
    async fillChat(tabId, frameId, reply) {
      return (await commandDetector(browser, tabId, frameId, { command: 'fill-chat', reply })) === true;
    },
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
    openOptions: (link) => openOwnPage(browser, 'options', link),
    pageTab: (tabId, askedFrom) => pageTab(browser, tabs, tabId, askedFrom),
    tell(news, tabId) {
      const all: News = { kind: 'order-lock-news', ...news };
      const { topic } = news;
      if (isFor('screens', topic)) browser.runtime.sendMessage(all).catch(() => undefined);
      if (isFor('pickers', topic)) void tellPickers(browser, pickersToTell, all).catch(() => undefined);
      if (isFor('pages', topic)) void tellPages(browser, tabs, all, tabId).catch(() => undefined);
    },
  };
}

type Command = DetectorCommand extends infer C ? (C extends unknown ? Omit<C, 'kind'> : never) : never;

/** The answer of the detector in this frame; undefined if there is none, SILENCE if it takes too long. */
export async function commandDetector(
  browser: Browser,
  tabId: number,
  frameId: number,
  command: Command,
): Promise<unknown> {
  const message = { kind: 'order-lock-detector', ...command };
  const answer = browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
  const silence = new Promise<typeof SILENCE>((resolve) =>
    setTimeout(() => resolve(SILENCE), ANSWER_WITHIN_MS),
  );
  return Promise.race([answer, silence]);
}

/**
 * A real popup is about the active tab; an extension page in a tab of its own is about the tab that was used before it.
 */
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

async function tellPickers(
  browser: Browser,
  pickersToTell: () => Promise<PickerFrame[]>,
  news: News,
): Promise<void> {
  for (const { tabId, frameId } of await pickersToTell())
    browser.tabs.sendMessage(tabId, news, { frameId }).catch(() => undefined);
}

/** `tabId`: only the pages of this tab. A frame that no longer listens is not an error. */
async function tellPages(browser: Browser, tabs: Tabs, news: News, tabId?: number): Promise<void> {
  // What one page has shown of an order concerns every tab.
  const isForAll = tabId === undefined || news.tids !== undefined;
  const concerned = isForAll ? await tabs.ids() : [tabId];
  for (const each of concerned) {
    // Sent to the reporting frames one by one: a picker frame is notified as an extension page, or by `tellPickers`.
    for (const frameId of await tabs.frames(each))
      browser.tabs.sendMessage(each, news, { frameId }).catch(() => undefined);
  }
}
