import type { Browser, Runtime } from 'webextension-polyfill';
import { CONTRACT } from '@/utils/messages/contract';
import { createRouter, type Sender } from '@/utils/messages/router';
import { createSchemas } from '@/utils/messages/schemas';
import { commandDetector } from '../browser-port';
import { type Background, createBackground } from '../create-background';
import { popupQuery } from './context-menu';
import { welcome } from './welcome';

/**
 * Every listener, registered synchronously at each start: a worker is woken only for events that had listeners by then.
 */

const EACH_MINUTE = 'each-minute';

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
    // Keeps the channel open for an asynchronous answer. Chromium accepts a returned promise only in newer versions.
    return true;
  }) as Runtime.OnMessageListener);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    background.refresh();
    void welcome(browser, reason, background.welcomePolicy).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tabId) => void background.tabClosed(tabId));
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
  // Only if the optional permission was given: the machine was left or locked.
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
      if (CONTRACT[name].byPerson) background.someoneIsHere();
    },
    onRefusal: (name, reason) => console.warn('refused', name, reason),
    // The error's message may quote the data being handled: only its kind is passed on.
    onCrash: (name, error) =>
      console.warn('failed', name, error instanceof Error ? error.name : typeof error),
  });
}

/**
 * Chromium: content scripts cannot read any storage area. Firefox has no such switch; nothing of value is stored there.
 */
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
    if (await commandDetector(browser, tab.id, frameId, { command: 'open-active' })) return;
  }
}
