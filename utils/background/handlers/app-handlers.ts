import { lockOutcome } from '@/utils/domain/lock';
import type { Handlers } from '@/utils/messages/router';
import type { CurrentPageView, OrderView, PopupView } from '@/utils/messages/views';
import { detailAddress } from '../orders/detail-address';
import { pageWord } from '../orders/mention';
import type { OrderQuestion } from '../orders/order-question';
import type { OrderResolver } from '../orders/order-resolver';
import { isProblem } from '../orders/platform';
import {
  type BrowserPort,
  done,
  failed,
  type LockPort,
  type PageTab,
  type PreferencePort,
  type ShopPort,
  type VaultPort,
} from '../ports';
import type { SessionMap } from '../storage/session-map';
import type { AllowedSites } from './allowed-sites';
import { type LockRequestsParts, requestLock } from './lock-requests';
import { lockView } from './lock-views';
import { operatorFor } from './operator';
import type { Tabs } from './tabs';

interface AppHandlerParts {
  tabs: Tabs;
  orderResolver: OrderResolver;
  locks: LockPort;
  lockRequests: LockRequestsParts;
  shops: ShopPort;
  vault: VaultPort;
  preferences: PreferencePort;
  browser: BrowserPort;
  /** The last look-up of the session, under the one key `last`. */
  lookUps: SessionMap<LastLookUp>;
  sites: AllowedSites;
}

interface LastLookUp {
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
  | 'app/history'
  | 'app/history-size'
  | 'app/unfinished-locks'
  | 'app/clear-history'
>;

/** All extension views count as one source of look-ups. */
const POPUP = 'popup';
const RECENT = 8;
const PAGE_ORDERS = 20;

/** What popup, side panel and history may request: everything an agent may do. */
export function createAppHandlers(parts: AppHandlerParts): AppHandlers {
  const view = (record: Parameters<typeof lockView>[0]) => lockView(record, parts.locks.meaning);
  return {
    'app/popup': async ({ tabId }, { tabId: askedFrom }) => done(await popupView(parts, tabId, askedFrom)),
    'app/current-page': async ({ tabId }, { tabId: askedFrom }) =>
      done(await currentPage(parts, await parts.browser.pageTab(tabId, askedFrom))),
    async 'app/look-up'({ tid, sellerNick, fresh, quiet, automatic }) {
      if (!quiet) await parts.lookUps.update('last', () => ({ tid, chosenShop: sellerNick }));
      const question = await questionOf(parts.tabs, tid, sellerNick);
      return done(
        await parts.orderResolver.read(question, {
          by: automatic ? 'screen' : 'agent',
          source: POPUP,
          fresh,
        }),
      );
    },
    async 'app/open-detail'({ tid }) {
      await parts.browser.openTab(detailAddress(tid));
      return done(null);
    },
    async 'app/allow-site'({ pattern }) {
      const isAllowed = await parts.sites.allow(pattern).catch(() => false);
      return isAllowed ? done(null) : failed({ code: 'no-access', detail: { host: pattern } });
    },
    async 'app/lock'({ tid, sellerNick, ...request }) {
      const order = questionOf(parts.tabs, tid, sellerNick).then((question) =>
        parts.orderResolver.confirm(question, POPUP),
      );
      const operatorOf = (shop: string) => operatorFor(parts, shop);
      const record = await requestLock(parts.lockRequests, order, { ...request, operatorOf });
      return isProblem(record) ? failed(record) : done(view(record));
    },
    async 'app/watch-lock'({ requestId }) {
      const record = await parts.locks.get(requestId);
      return record ? done(view(record)) : failed({ code: 'order-not-found' });
    },
    'app/history': async (query) => done(await parts.locks.query(query)),
    'app/history-size': async () => done(await parts.locks.size()),
    async 'app/unfinished-locks'() {
      const [unknown, underWay] = await Promise.all([parts.locks.openQuestions(), parts.locks.underWay()]);
      return done({ unknown: unknown.length, underWay: underWay.length });
    },
    async 'app/clear-history'({ after }) {
      const { gone, next } = await parts.locks.clear(after);
      // Screens are notified once, at the end, since each of them reads everything again.
      if (next === undefined) parts.browser.tell({ topic: 'locks' });
      return done(next === undefined ? { gone } : { gone, next });
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
  return parts.orderResolver.view(await questionOf(parts.tabs, last.tid, last.chosenShop));
}

async function currentPage(parts: AppHandlerParts, tab: PageTab | undefined): Promise<CurrentPageView> {
  if (!tab) return { orders: [] };
  const context = await parts.tabs.context(tab.tabId);
  const orders = await Promise.all(
    (context?.orders ?? [])
      .slice(0, PAGE_ORDERS)
      .map(({ tid }) => parts.orderResolver.view({ tid, page: pageWord(context, tid) })),
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

/** The order as an open tab shows it, if any: the popup then knows what pages know. Mentions count last. */
async function questionOf(tabs: Tabs, tid: string, chosenShop: string | undefined): Promise<OrderQuestion> {
  const words = (await tabs.all()).flatMap((context) => pageWord(context, tid) ?? []);
  const owned = words.filter(({ order }) => order.source !== 'mention');
  const page = owned.find(({ buyer }) => buyer) ?? owned[0] ?? words.find(({ buyer }) => buyer) ?? words[0];
  return { tid, chosenShop, page };
}
