import { createArming } from '@/components/order/arming/arming';
import { ownWorld } from '@/components/order/arming/own-world';
import type { PopupScreen } from '@/components/popup/popup-screen';
import { browser } from '@/utils/browser';
import type { LockEntry } from '@/utils/domain/lock';
import { ownPage } from '../own-pages/own-page';

/** Popup and side panel with the real browser. */
export function popupScreen(entry: LockEntry, pin?: () => void): PopupScreen {
  const page = ownPage();
  return {
    ...page,
    onNews: (listener) => {
      const stop = [
        page.onNews(listener),
        onTabChange(() => listener({ kind: 'order-lock-news', topic: 'page' })),
      ];
      return () => {
        for (const end of stop) end();
      };
    },
    entry,
    drafts: localStorage,
    arming: createArming(ownWorld(window)),
    allowSite: (pattern) => allowSite(page.send, pattern),
    readClipboard,
    pin,
  };
}

/**
 * The background is told first: the browser's prompt closes the popup, so the answer may come when it is gone. The
 * permission itself must be requested within the click.
 */
async function allowSite(send: PopupScreen['send'], pattern: string): Promise<boolean> {
  void send('app/allow-site', { pattern });
  const isAllowed = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (isAllowed) await send('app/allow-site', { pattern });
  return isAllowed;
}

/** For the side panel, which stays open while tabs change; a popup is closed by then. */
function onTabChange(listener: () => void): () => void {
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}

async function readClipboard(): Promise<string | undefined> {
  try {
    if (!(await browser.permissions.contains({ permissions: ['clipboardRead'] }))) return undefined;
    return await navigator.clipboard.readText();
  } catch {
    return undefined; // The page is not focused, or the clipboard has no text.
  }
}

/**
 * Returns a function that opens the side panel; undefined if the browser has none. It must run inside the click, so
 * the window is looked up beforehand.
 */
export function sidePanelOpener(): (() => void) | undefined {
  const { sidebarAction, sidePanel }: SidePanels = browser;
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

/** Whether this page is the toolbar popup, not a tab or the side panel. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Each browser has one of the two. */
type SidePanels = Partial<Pick<typeof browser, 'sidebarAction' | 'sidePanel'>>;
