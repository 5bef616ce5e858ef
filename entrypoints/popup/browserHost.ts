import { browser } from 'wxt/browser';
import type { Host } from '@/components/popup/host';
import { onNews, send } from '@/utils/messages/client';
import type { LockEntry } from '@/utils/orders/lock';

/** The world of popup, side panel and history: the browser in use. */
export function browserHost(entry: LockEntry, pin?: () => void): Host {
  return {
    send,
    onNews: (hear) => {
      const stop = [onNews(hear), onTabChange(() => hear({ kind: 'order-lock-news', topic: 'page' }))];
      return () => {
        for (const end of stop) end();
      };
    },
    entry,
    restMs: 400,
    now: Date.now,
    newRequestId: () => crypto.randomUUID(),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    openPage: (page, hash) => void openPage(page, hash),
    allowSite,
    readClipboard,
    pin,
  };
}

/**
 * The background is told first: the browser's question closes a popup, and the answer may find nobody here. The
 * permission itself must be asked for within the click.
 */
async function allowSite(pattern: string): Promise<boolean> {
  void send('app/allow-site', { pattern });
  const isAllowed = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (isAllowed) await send('app/allow-site', { pattern });
  return isAllowed;
}

/** The side panel stays while tabs change; the popup is gone by then and hears nothing. */
function onTabChange(hear: () => void): () => void {
  browser.tabs.onActivated.addListener(hear);
  return () => browser.tabs.onActivated.removeListener(hear);
}

const PAGES = { options: '/options.html', history: '/history.html' } as const;

/** One tab for each page of ours: an open one is brought to the front. */
async function openPage(page: 'options' | 'history', hash?: string): Promise<void> {
  const address = browser.runtime.getURL(PAGES[page]);
  const url = hash ? `${address}#${hash}` : address;
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, hash ? { active: true, url } : { active: true });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

async function readClipboard(): Promise<string | undefined> {
  try {
    if (!(await browser.permissions.contains({ permissions: ['clipboardRead'] }))) return undefined;
    return await navigator.clipboard.readText();
  } catch {
    return undefined; // The page is not focused, or the clipboard holds no text.
  }
}

/**
 * How this popup puts itself beside the page; undefined where the browser has no side panel. It must run inside the
 * click, so the window is asked for beforehand.
 */
export function sidePanelOpener(): (() => void) | undefined {
  const { sidebarAction, sidePanel } = browser as typeof browser & SidePanels;
  if (sidebarAction) return () => void sidebarAction.open().then(() => window.close());
  if (!sidePanel) return undefined;
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  });
  return () => {
    if (windowId !== undefined) void sidePanel.open({ windowId }).then(() => window.close());
  };
}

/** Whether this page hangs from the toolbar button, and not in a tab or side panel. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Each browser has one of the two. */
interface SidePanels {
  sidebarAction?: { open(): Promise<void> };
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
}
