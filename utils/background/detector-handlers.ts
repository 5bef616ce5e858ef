import type { Handlers } from '@/utils/messages/router';
import type { CustomSurface, PageAnswer } from '@/utils/messages/views';
import type { FrameReport } from '@/utils/surfaces/contract';
import { matchesPattern } from '@/utils/surfaces/match-pattern';
import { buyerName } from './buyer-name';
import type { Knowledge } from './knowledge';
import { launcherState } from './lock-views';
import type { PickerTokens } from './picker-tokens';
import { type BrowserPort, done, failed, type LockPort, type PreferencePort } from './ports';
import type { TabContext, Tabs } from './tabs';

export interface DetectorHandlerParts {
  tabs: Tabs;
  knowledge: Knowledge;
  tokens: PickerTokens;
  locks: LockPort;
  preferences: PreferencePort;
  browser: BrowserPort;
  customSurfaces: { list(): Promise<CustomSurface[]> };
  now(): number;
}

type DetectorHandlers = Pick<
  Handlers,
  'detector/report' | 'detector/gone' | 'detector/arrive' | 'detector/need-part' | 'detector/open-picker'
>;

/** What content scripts in pages may do: tell what they see, and ask for the picker. */
export function createDetectorHandlers(parts: DetectorHandlerParts): DetectorHandlers {
  return {
    async 'detector/report'({ report }, { tabId, frameId, documentId, url }) {
      const changed = await parts.tabs.report(tabId, frameId, { documentId, url, report });
      if (changed) parts.browser.tell({ topic: 'page' }, tabId);
      await keepSeen(parts, report);
      return done(await pageAnswer(parts, tabId, report));
    },
    async 'detector/gone'(_, { tabId, frameId, documentId }) {
      await parts.tabs.gone(tabId, frameId, documentId);
      parts.browser.tell({ topic: 'page' }, tabId);
      return done(null);
    },
    async 'detector/arrive'({ isNewDocument }, { tabId, frameId, url }) {
      // A new top document has taken the frames of the old one with it.
      await (isNewDocument && frameId === 0 ? parts.tabs.closed(tabId) : parts.tabs.gone(tabId, frameId));
      const surfaces = await parts.customSurfaces.list();
      return done(surfaces.find(({ urlPattern }) => matchesPattern(urlPattern, url)) ?? null);
    },
    async 'detector/need-part'({ part }, { tabId, frameId }) {
      await parts.browser.injectPart(part, tabId, frameId);
      return done(null);
    },
    async 'detector/open-picker'({ tid, anchor }, sender) {
      const context = await parts.tabs.context(sender.tabId);
      const wanted = tid ?? context?.activeTid ?? context?.orders[0]?.tid;
      if (!context || !wanted || !context.orders.some((order) => order.tid === wanted)) {
        return failed({ code: 'order-not-found' });
      }
      await openPicker(parts, context, wanted, sender, anchor);
      return done(null);
    },
  };
}

/** The picker goes into the frame that asked, with a pass for this one order and buyer. */
async function openPicker(
  parts: DetectorHandlerParts,
  context: TabContext,
  tid: string,
  { tabId, frameId, documentId }: { tabId: number; frameId: number; documentId?: string },
  anchor?: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const name = context.buyer ? buyerName(context.buyer) : '';
  await parts.tokens.issue({ tabId, frameId, documentId, tid, buyerName: name, anchor });
  const { language } = await parts.preferences.get();
  await parts.browser.injectPicker(tabId, frameId, language);
}

/** Orders with sub-orders serve every other tab for the session (design section 4.4, road 1). */
async function keepSeen(parts: DetectorHandlerParts, report: FrameReport): Promise<void> {
  if (report.unsettled) return;
  const orders = report.orders.map((order) => ({
    ...order,
    sellerNick: order.sellerNick ?? report.sellerNick,
    buyer: order.buyer ?? report.buyer,
  }));
  for (const tid of await parts.knowledge.keepSeen(orders, parts.now())) {
    parts.browser.tell({ topic: 'orders', tid });
  }
}

async function pageAnswer(
  parts: DetectorHandlerParts,
  tabId: number,
  report: FrameReport,
): Promise<PageAnswer> {
  const { language, theme } = await parts.preferences.get();
  const context = await parts.tabs.context(tabId);
  const launchers = await Promise.all(
    report.orders.map(async ({ tid }) => launcherState(tid, await parts.locks.byTid(tid))),
  );
  const openQuestions = (await parts.locks.openQuestions()).length;
  return { language, theme, launchers, openQuestions, settled: context !== undefined && !context.unsettled };
}
