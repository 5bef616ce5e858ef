import type { Browser } from 'webextension-polyfill';
import { createLocks } from '@/utils/locks/locks';
import type { Handlers } from '@/utils/messages/router';
import { createMeanings, MEANINGS_FILE } from '@/utils/qimen/meanings';
import { createCustomSurfaces } from '@/utils/shops/custom-surfaces';
import { type ManagedShop, managedShops } from '@/utils/shops/managed';
import { createPreferences } from '@/utils/shops/preferences';
import { createSettingsFiles } from '@/utils/shops/settings-file';
import { createShops } from '@/utils/shops/shops';
import { createVault } from '@/utils/shops/vault';
import { createDatabase } from '@/utils/store/database';
import { type AllowedSites, createAllowedSites } from './allowed-sites';
import { createAppHandlers } from './app-handlers';
import { createAttention } from './attention';
import { createBrowserPort } from './browser-port';
import { createDetectorHandlers } from './detector-handlers';
import { diagnose } from './diagnostics';
import { createGateways } from './gateways';
import { createKnowledge } from './knowledge';
import { createOrderDesk } from './order-desk';
import { createPickerHandlers } from './picker-handlers';
import { createPickerTokens } from './picker-tokens';
import { createSessionMaps, type SessionArea } from './session-map';
import { createSettingsHandlers } from './settings-handlers';
import { createTabs, type Tabs } from './tabs';

/** The parts of the background, joined once at each start of the worker. Nothing here decides anything. */
export interface Background {
  handlers: Handlers;
  sites: AllowedSites;
  tabs: Tabs;
  /** Settles what an earlier worker left, and shows it. */
  start(): Promise<void>;
  /** Each minute: vault, retention. */
  tick(): Promise<void>;
  /** Language or theme may have changed. */
  refresh(): void;
  openPopupWindow(query: string): Promise<void>;
  /** The vault stays open for a person at work. */
  someoneIsHere(): void;
  /** The browser says that nobody is there: an open vault with a passphrase closes. */
  machineLeft(): void;
}

/** A call leaves within this time, if nothing of its shop is out. */
const QUIET_MS = 100;

const now = (): number => Date.now();
const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createBackground(browser: Browser, isChromium: boolean): Background {
  const session = browser.storage.session as SessionArea;
  const database = createDatabase();
  const cryptoParts = {
    subtle: crypto.subtle,
    random: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
  };
  const vault = createVault({ ...cryptoParts, database, session: browser.storage.session, now });
  const preferences = createPreferences(database);
  const customSurfaces = createCustomSurfaces(database);
  let policy: Promise<ManagedShop[]> | undefined;
  const managed = () => {
    policy ??= managedShops({ read: () => browser.storage.managed.get(), secretsAllowed: isChromium });
    return policy;
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') policy = undefined;
  });
  const shops = createShops({ database, vault, managed });
  const files = createSettingsFiles({
    ...cryptoParts,
    database,
    vault,
    preferences,
    customSurfaces,
    managed,
  });
  const gateways = createGateways({ browser, fetch: (url, init) => fetch(url, init), now, shops });

  const sessionMap = createSessionMaps(session);
  const tabs = createTabs(sessionMap('tabs', 300));
  const knowledge = createKnowledge(sessionMap('orders', 2000));
  const tokens = createPickerTokens(sessionMap('pickers', 300), () => crypto.randomUUID());
  const port = createBrowserPort(browser, tabs);
  const sites = createAllowedSites(browser, sessionMap('wished-sites', 50));

  const locks = createLocks({
    database,
    now,
    after,
    random: Math.random,
    free: gateways.free,
    call: gateways.lock,
    beat: () => session.set({ heartbeat: now() }),
    onChange: (record) => {
      // Who hears of a queued call asks for it at once; that must not stand in the way of sending it.
      const isQueued = record.calls.every(({ state }) => state === 'queued');
      after(isQueued ? QUIET_MS : 0, () => {
        port.tell({ topic: 'locks', tid: record.tid });
        attention.onLock(record);
      });
    },
  });
  const attention = createAttention({ browser, locks, preferences });
  const meanings = createMeanings(async () => {
    const file = await fetch(browser.runtime.getURL(MEANINGS_FILE));
    return file.json();
  });
  const lockPort = { ...locks, meaning: meanings.explain };
  const desk = createOrderDesk({
    knowledge,
    shops: shops.badges,
    askTradeApi: gateways.readOrder,
    marksOf: locks.marksOf,
    now,
  });
  const lockDesk = { known: locks.get, ready: gateways.ready, submit: locks.submit };
  const closeForIdleness = async (): Promise<void> => {
    const { state, idleMinutes } = await vault.view();
    if (state !== 'open' || idleMinutes === 0) return;
    await vault.close('idle');
    port.tell({ topic: 'vault' });
  };
  const shared = { tabs, locks: lockPort, preferences, browser: port };

  return {
    tabs,
    sites,
    handlers: {
      ...createDetectorHandlers({ ...shared, knowledge, tokens, customSurfaces, now }),
      ...createPickerHandlers({ ...shared, tokens, desk, lockDesk }),
      ...createAppHandlers({
        ...shared,
        desk,
        lockDesk,
        shops,
        vault,
        sites,
        lookUps: sessionMap('look-ups', 1),
      }),
      ...createSettingsHandlers({
        shops,
        vault,
        files,
        preferences,
        customSurfaces,
        sites,
        gateways,
        browser: port,
        now,
        diagnose: () => diagnose({ browser, shops, vault, locks, tabs, now }),
        onPreferences: () => attention.refresh(),
      }),
    },
    async start() {
      await Promise.all([locks.recover(), meanings.ready()]);
      // Whoever woke the worker comes first: badge and menu still stand as the last one left them.
      after(QUIET_MS, () => void attention.refresh().catch(() => undefined));
    },
    async tick() {
      if (await vault.closeIfDue()) port.tell({ topic: 'vault' });
      await locks.prune((await preferences.get()).retentionDays);
    },
    refresh: () => void attention.refresh(),
    openPopupWindow: port.openPopupWindow,
    someoneIsHere: () => void vault.touch().catch(() => undefined),
    machineLeft: () => void closeForIdleness().catch(() => undefined),
  };
}
