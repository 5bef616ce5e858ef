import type { Browser } from 'webextension-polyfill';
import { createLocks } from '@/utils/background/locks/locks';
import { createCustomSurfaces } from '@/utils/background/shops/custom-surfaces';
import { createLastRules } from '@/utils/background/shops/last-rules';
import { AGAIN_MS, createManagedPolicy } from '@/utils/background/shops/managed';
import { createPreferences } from '@/utils/background/shops/preferences';
import { createSettingsFiles } from '@/utils/background/shops/settings-file';
import { createShops } from '@/utils/background/shops/shops';
import { createClockWatch } from '@/utils/background/storage/clock-watch';
import { createDatabase } from '@/utils/background/storage/database';
import { createVault } from '@/utils/background/vault/vault';
import type { Handlers } from '@/utils/messages/router';
import type { PageAnswer } from '@/utils/messages/views';
import { createMeanings, MEANINGS_FILE } from '@/utils/qimen/meanings';
import { createBrowserPort } from './browser-port';
import { createGateways } from './gateway/gateways';
import { type AllowedSites, createAllowedSites } from './handlers/allowed-sites';
import { createAppHandlers } from './handlers/app-handlers';
import { createAttention } from './handlers/attention';
import { createDetectorHandlers } from './handlers/detector-handlers';
import { diagnose } from './handlers/diagnostics';
import { createLookUpLimit } from './handlers/look-up-limit';
import { createOpenWorkHandlers } from './handlers/open-work-handlers';
import { createPickerHandlers } from './handlers/picker-handlers';
import { createPickerOffsets } from './handlers/picker-offsets';
import { createPickerTokens } from './handlers/picker-tokens';
import { createReportQueue } from './handlers/report-queue';
import { checkSeat } from './handlers/seat-check';
import { createSettingsHandlers } from './handlers/settings-handlers';
import { createTabs, type Tabs } from './handlers/tabs';
import { createUnrecognisedPages } from './handlers/unrecognised-pages';
import { createOrderCache, type KnownOrder } from './orders/order-cache';
import { createOrderResolver } from './orders/order-resolver';
import type { SessionArea } from './storage/session-map';
import { createSessionStore, ORDER_BUDGET, TAB_BUDGET } from './storage/session-store';

/** Wires the parts of the background, once at each start of the worker. No decisions are made here. */
export interface Background {
  handlers: Handlers;
  sites: AllowedSites;
  /** Whether the welcome page opens after the installation. */
  welcomePolicy: { welcomePage(): Promise<boolean | undefined>; later(): Promise<void> };
  tabs: Tabs;
  tabClosed(tabId: number): Promise<void>;
  /** Settles what an earlier worker left unfinished, and shows the result. */
  start(): Promise<void>;
  /** Each minute: vault, retention. */
  tick(): Promise<void>;
  /** Language or theme may have changed. */
  refresh(): void;
  openPopupWindow(query: string): Promise<void>;
  /** Activity of the user keeps the vault open. */
  someoneIsHere(): void;
  /** The browser reports that the user is idle: an open vault with a passphrase closes. */
  machineLeft(): void;
}

/** A call is sent within this time if its shop has none under way. */
const QUIET_MS = 100;

const now = (): number => Date.now();
const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createBackground(browser: Browser, isChromium: boolean): Background {
  const store = createSessionStore(browser.storage.session as SessionArea);
  const database = createDatabase({ program: browser.runtime.getManifest().version });
  const cryptoParts = {
    subtle: crypto.subtle,
    random: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
  };
  const policy = createManagedPolicy({
    read: () => browser.storage.managed.get(),
    secretsAllowed: isChromium,
    now,
    after,
    onChange: () => {
      port.tell({ topic: 'shops' });
      port.tell({ topic: 'preferences' });
      void readManagedPages().catch(() => undefined);
      void attention.refresh().catch(() => undefined);
    },
    lastRules: createLastRules({ database, session: store.area, now }),
  });
  const preferences = createPreferences(database, policy.preferences);
  const rules = preferences.get;
  const vault = createVault({ ...cryptoParts, database, session: vaultArea(store.area), now, rules });
  const customSurfaces = createCustomSurfaces(database, policy.customSurfaces);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') policy.readAgain();
  });
  const managed = policy.shops;
  const shops = createShops({ ...cryptoParts, database, vault, managed, rules });
  const files = createSettingsFiles({
    ...cryptoParts,
    database,
    vault,
    preferences,
    customSurfaces,
    managed,
  });
  const clock = createClockWatch(database, now);
  const askGateway: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    void clock.heard(Date.parse(response.headers.get('date') ?? '')).catch(() => undefined);
    return response;
  };
  const gateways = createGateways({ browser, isChromium, fetch: askGateway, now, shops });

  const tabs = createTabs(store.map('tabs', TAB_BUDGET));
  const cache = createOrderCache(
    store.map<KnownOrder>('orders', { ...ORDER_BUDGET, ownerOf: ({ shownBy }) => shownBy ?? 'platform' }),
  );
  const offsets = createPickerOffsets(database);
  const tokens = createPickerTokens(store.map('pickers', { entries: 300 }), () => crypto.randomUUID());
  const port = createBrowserPort(browser, tabs, async () => (isChromium ? [] : tokens.frames()));
  const sites = createAllowedSites(browser, store.map('pending-sites', { entries: 50 }));

  /** Pages described by a policy are read where the browser grants access, now or later. */
  const readManagedPages = async (): Promise<void> => {
    for (const { urlPattern } of await policy.customSurfaces())
      await sites.allow(urlPattern).catch(() => false);
  };

  const locks = createLocks({
    database,
    now,
    after,
    random: Math.random,
    free: gateways.free,
    call: gateways.lock,
    beat: () => store.area.set({ heartbeat: now() }),
    onChange: (record) => {
      // A screen that is notified of a queued call asks for it at once; that must not delay sending it.
      const isQueued = record.calls.every(({ state }) => state === 'queued');
      after(isQueued ? QUIET_MS : 0, () => {
        port.tell({ topic: 'locks', tid: record.tid });
        attention.onLock(record);
      });
    },
  });
  const attention = createAttention({ browser, locks, preferences, now });
  const meanings = createMeanings(async () => {
    const file = await fetch(browser.runtime.getURL(MEANINGS_FILE));
    return file.json();
  });
  const lockPort = { ...locks, meaning: meanings.explain };
  const orderResolver = createOrderResolver({
    cache,
    shops: shops.badges,
    askTradeApi: gateways.readOrder,
    marksOf: locks.marksOf,
    limit: createLookUpLimit(store.map('look-up-limits', { entries: 100 }), now),
    after,
    onAnswer: (tid) => port.tell({ topic: 'orders', tid }),
    now,
  });
  const lockRequests = {
    known: locks.get,
    ready: gateways.ready,
    submit: locks.submit,
    byTid: locks.byTid,
    now,
  };
  const closeForIdleness = async (): Promise<void> => {
    const { state, idleMinutes } = await vault.view();
    if (state !== 'open' || idleMinutes === 0) return;
    await vault.close('idle');
    port.tell({ topic: 'vault' });
  };
  const reports = createReportQueue<PageAnswer>({ now, after });
  const unrecognised = createUnrecognisedPages(store.map('unrecognised', { entries: 50 }), tabs, now);
  const shared = { tabs, locks: lockPort, preferences, browser: port };

  return {
    tabs,
    tabClosed(tabId) {
      reports.drop(tabId);
      return tabs.closed(tabId);
    },
    sites,
    welcomePolicy: {
      welcomePage: policy.welcomePage,
      later: () => new Promise((resolve) => void after(AGAIN_MS, resolve)),
    },
    handlers: {
      ...createDetectorHandlers({
        ...shared,
        reports,
        cache,
        tokens,
        customSurfaces,
        unrecognised,
        offsets,
        now,
      }),
      ...createPickerHandlers({ ...shared, tokens, orderResolver, lockRequests, erp: shops }),
      ...createOpenWorkHandlers({ ...shared, erp: shops, now }),
      ...createAppHandlers({
        ...shared,
        orderResolver,
        lockRequests,
        shops,
        vault,
        sites,
        lookUps: store.map('look-ups', { entries: 1 }),
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
        seatCheck: () => checkSeat({ database, policy, shops, vault, locks, clock, unrecognised }),
        onPreferences: () => attention.refresh(),
      }),
    },
    async start() {
      // If the journal cannot be read, the badge says so.
      await Promise.allSettled([locks.recover(), meanings.ready()]);
      // The event that woke the worker comes first: badge and menu still show what the last worker left.
      after(QUIET_MS, () => {
        void attention.refresh().catch(() => undefined);
        void readManagedPages().catch(() => undefined);
        void shops.resealSecrets().catch(() => undefined);
        void clock.isSure().catch(() => undefined);
      });
    },
    async tick() {
      if (await vault.closeIfDue()) port.tell({ topic: 'vault' });
      if (await clock.isSure()) await locks.prune((await preferences.get()).retentionDays);
    },
    refresh: () => void attention.refresh(),
    openPopupWindow: port.openPopupWindow,
    someoneIsHere: () => void vault.touch().catch(() => undefined),
    machineLeft: () => void closeForIdleness().catch(() => undefined),
  };
}

/** The vault names one key at a time. */
function vaultArea({ get, set, remove }: SessionArea) {
  return {
    get: (key: string) => get([key]),
    set,
    remove: (key: string) => remove([key]),
  };
}
