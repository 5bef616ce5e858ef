import type { Handlers } from '@/utils/messages/router';
import type { CurrentPageView, OrderView, PopupView } from '@/utils/messages/views';
import { lockOutcome } from '@/utils/orders/lock';
import type { AllowedSites } from './allowed-sites';
import { detailAddress } from './detail-address';
import { type LockDeskParts, requestLock } from './lock-desk';
import { lockView } from './lock-views';
import { isProblem, type OrderDesk, type OrderQuestion } from './order-desk';
import {
  type BrowserPort,
  done,
  failed,
  type LockPort,
  type PageTab,
  type PreferencePort,
  type ShopPort,
  type VaultPort,
} from './ports';
import type { SessionMap } from './session-map';
import type { Tabs } from './tabs';

export interface AppHandlerParts {
  tabs: Tabs;
  desk: OrderDesk;
  locks: LockPort;
  lockDesk: LockDeskParts;
  shops: ShopPort;
  vault: VaultPort;
  preferences: PreferencePort;
  browser: BrowserPort;
  /** The last look-up of the session, under the one key `last`. */
  lookUps: SessionMap<LastLookUp>;
  sites: AllowedSites;
}

export interface LastLookUp {
  tid: string;
  chosenShop?: string;
}

export type AppHandlers = Pick<
  Handlers,
  | 'app/popup'
  | 'app/current-page'
  | 'app/look-up'
  | 'app/open-detail'
  | 'app/allow-site'
  | 'app/lock'
  | 'app/watch-lock'
  | 'app/mark-handled'
  | 'app/history'
  | 'app/history-size'
  | 'app/clear-history'
>;

const RECENT = 8;
const PAGE_ORDERS = 20;

/** What popup, side panel and history may ask: everything an agent may. */
export function createAppHandlers(parts: AppHandlerParts): AppHandlers {
  const view = (record: Parameters<typeof lockView>[0]) => lockView(record, parts.locks.meaning);
  return {
    'app/popup': async ({ tabId }, { tabId: askedFrom }) => done(await popupView(parts, tabId, askedFrom)),
    'app/current-page': async ({ tabId }, { tabId: askedFrom }) =>
      done(await currentPage(parts, await parts.browser.pageTab(tabId, askedFrom))),
    async 'app/look-up'({ tid, sellerNick, fresh, quiet }) {
      if (!quiet) await parts.lookUps.update('last', () => ({ tid, chosenShop: sellerNick }));
      return done(await parts.desk.read(await questionOf(parts.tabs, tid, sellerNick), fresh));
    },
    async 'app/open-detail'({ tid }) {
      await parts.browser.openTab(detailAddress(tid));
      return done(null);
    },
    async 'app/allow-site'({ pattern }) {
      const isAllowed = await parts.sites.allow(pattern).catch(() => false);
      return isAllowed ? done(null) : failed({ code: 'no-access', detail: { host: pattern } });
    },
    async 'app/lock'({ tid, subOrderIds, requestId, entry, sellerNick, buyerNick }) {
      const order = questionOf(parts.tabs, tid, sellerNick).then(parts.desk.view);
      const record = await requestLock(parts.lockDesk, order, { requestId, entry, subOrderIds, buyerNick });
      return isProblem(record) ? failed(record) : done(view(record));
    },
    async 'app/watch-lock'({ requestId }) {
      const record = await parts.locks.get(requestId);
      return record ? done(view(record)) : failed({ code: 'order-not-found' });
    },
    async 'app/mark-handled'({ requestId, note }) {
      const record = await parts.locks.markHandled(requestId, note);
      return isProblem(record) ? failed(record) : done(view(record));
    },
    'app/history': async (query) => done(await parts.locks.query(query)),
    'app/history-size': async () => done(await parts.locks.size()),
    async 'app/clear-history'() {
      const gone = await parts.locks.prune(0);
      parts.browser.tell({ topic: 'locks' });
      return done({ gone });
    },
  };
}

async function popupView(
  parts: AppHandlerParts,
  tabId: number | undefined,
  askedFrom: number | undefined,
): Promise<PopupView> {
  const view = (record: Parameters<typeof lockView>[0]) => lockView(record, parts.locks.meaning);
  const [preferences, shops, defaultShop, vault, tab, openQuestions, underWay, recent, lockedToday] =
    await Promise.all([
      parts.preferences.get(),
      parts.shops.badges(),
      parts.shops.defaultShop(),
      parts.vault.view(),
      parts.browser.pageTab(tabId, askedFrom),
      parts.locks.openQuestions(),
      parts.locks.underWay(),
      parts.locks.recent(RECENT),
      parts.locks.lockedToday(),
    ]);
  return {
    preferences,
    shops,
    defaultShop,
    vault,
    page: await currentPage(parts, tab),
    openQuestions: openQuestions.map(view),
    underWay: underWay.map(view),
    recent: recent.filter((record) => lockOutcome(record)).map(view),
    lockedToday,
    lastLookUp: await lastLookUp(parts),
  };
}

async function lastLookUp(parts: AppHandlerParts): Promise<OrderView | undefined> {
  const last = await parts.lookUps.get('last');
  if (!last) return undefined;
  return parts.desk.view(await questionOf(parts.tabs, last.tid, last.chosenShop));
}

async function currentPage(parts: AppHandlerParts, tab: PageTab | undefined): Promise<CurrentPageView> {
  if (!tab) return { orders: [] };
  const context = await parts.tabs.context(tab.tabId);
  const orders = await Promise.all(
    (context?.orders ?? []).slice(0, PAGE_ORDERS).map((order) =>
      parts.desk.view({
        tid: order.tid,
        page: { order, sellerNick: context?.sellerNick, buyer: context?.buyer },
      }),
    ),
  );
  return {
    tabId: tab.tabId,
    title: tab.title,
    host: tab.url && new URL(tab.url).host,
    orders,
    activeTid: context?.activeTid,
    canAllow: !context && tab.url ? await parts.sites.canAllow(tab.url) : undefined,
  };
}

/** The order as an open tab shows it, if one does: the popup knows what pages know. */
async function questionOf(tabs: Tabs, tid: string, chosenShop: string | undefined): Promise<OrderQuestion> {
  const showing = (await tabs.all()).filter((context) => context.orders.some((order) => order.tid === tid));
  const context = showing.find((each) => each.buyer) ?? showing[0];
  const order = context?.orders.find((each) => each.tid === tid);
  if (!context || !order) return { tid, chosenShop };
  return { tid, chosenShop, page: { order, sellerNick: context.sellerNick, buyer: context.buyer } };
}
