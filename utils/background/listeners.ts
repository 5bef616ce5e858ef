import type { Browser, Runtime } from 'webextension-polyfill';
import { createRouter, type Sender } from '@/utils/messages/router';
import { createSchemas } from '@/utils/messages/schemas';
import { commandDetector } from './browser-port';
import { popupQuery } from './context-menu';
import { type Background, createBackground } from './create-background';

/** Every listener, registered at once at each start: a worker is woken only for what it listened to from its first turn. */

const EACH_MINUTE = 'each-minute';

/** Messages that only a person at the keyboard causes: they keep the vault from closing for idleness. */
const HANDS_ON = new Set<string>(['app/popup', 'app/look-up', 'app/lock', 'picker/begin', 'picker/lock']);

export function registerListeners(browser: Browser, isChromium: boolean): void {
  const background = createBackground(browser, isChromium);
  const route = routerOf(browser, background);

  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: Sender,
    answer: (reply: unknown) => void,
  ) => {
    const reply = route(message, sender);
    if (!reply) return false;
    void reply.then(answer);
    // Kept open: the answer comes later. Chromium takes a returned promise only in newer versions.
    return true;
  }) as Runtime.OnMessageListener);
  browser.runtime.onInstalled.addListener(() => background.refresh());
  browser.tabs.onRemoved.addListener((tabId) => void background.tabs.closed(tabId));
  browser.commands.onCommand.addListener((command) => {
    if (command === 'open-picker') void openActivePicker(browser, background);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    const query = popupQuery(menuItemId, selectionText);
    if (query !== undefined) void background.openPopupWindow(query);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === EACH_MINUTE) void background.tick().catch(() => undefined);
  });

  browser.permissions.onAdded.addListener(
    () => void background.sites.permissionsAdded().catch(() => undefined),
  );
  browser.permissions.onRemoved.addListener(
    ({ origins = [] }) => void background.sites.permissionsRemoved(origins).catch(() => undefined),
  );
  // Only where the optional permission was given: the machine was left or locked.
  browser.idle?.onStateChanged?.addListener((state) => {
    if (state !== 'active') background.machineLeft();
  });

  void browser.alarms.create(EACH_MINUTE, { periodInMinutes: 1 });
  void closeStorageToPages(browser);
  void background.start().catch(() => undefined);
}

function routerOf(browser: Browser, background: Background) {
  return createRouter({
    handlers: background.handlers,
    schemas: createSchemas(),
    runtimeId: browser.runtime.id,
    version: browser.runtime.getManifest().version,
    extensionOrigin: browser.runtime.getURL(''),
    isAllowedPage: background.sites.isAllowedPage,
    onAccepted: (name) => {
      if (HANDS_ON.has(name)) background.someoneIsHere();
    },
    onRefusal: (name, reason) => console.warn('refused', name, reason),
    // The error's own words may quote what was being worked on: only its kind is told.
    onCrash: (name, error) =>
      console.warn('failed', name, error instanceof Error ? error.name : typeof error),
  });
}

/** Chromium: content scripts read no storage area at all. Firefox has no such switch; nothing of worth stands there. */
async function closeStorageToPages(browser: Browser): Promise<void> {
  const areas = browser.storage as unknown as Record<
    string,
    { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }
  >;
  for (const name of ['local', 'sync', 'session']) {
    await areas[name]?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}

/** Alt+L: the frame that shows the active order opens its picker. */
async function openActivePicker(browser: Browser, background: Background): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  for (const frameId of await background.tabs.framesWithOrders(tab.id)) {
    if (await commandDetector(browser, tab.id, frameId, 'open-active')) return;
  }
}
