import { matchesPattern } from '@/utils/domain/match-pattern';
import { buyerName } from '@/utils/domain/nicks';
import type { FrameReport } from '@/utils/domain/order-context';
import type { FrameSender, Handlers } from '@/utils/messages/router';
import type { CustomSurface, PageAnswer, PickerTicket } from '@/utils/messages/views';
import type { OrderCache } from '../orders/order-cache';
import { type BrowserPort, done, failed, type LockPort, type PreferencePort } from '../ports';
import { launcherState } from './lock-views';
import type { PickerOffsets } from './picker-offsets';
import type { Issued, PickerPass, PickerTokens } from './picker-tokens';
import type { ReportQueue } from './report-queue';
import { activeTidOf, type Tabs } from './tabs';
import type { UnrecognisedPages } from './unrecognised-pages';

interface DetectorHandlerParts {
  tabs: Tabs;
  cache: OrderCache;
  tokens: PickerTokens;
  locks: LockPort;
  preferences: PreferencePort;
  browser: BrowserPort;
  reports: ReportQueue<PageAnswer>;
  unrecognised: UnrecognisedPages;
  customSurfaces: { list(): Promise<CustomSurface[]> };
  offsets: PickerOffsets;
  now(): number;
}

type DetectorHandlers = Pick<
  Handlers,
  | 'detector/report'
  | 'detector/gone'
  | 'detector/arrive'
  | 'detector/unrecognised'
  | 'detector/insert-sheet'
  | 'detector/prepare-picker'
  | 'detector/open-picker'
  | 'detector/keep-offset'
  | 'detector/drop-picker'
  | 'detector/open-popup'
>;

/** What content scripts may request: report orders, and ask for the picker. */
export function createDetectorHandlers(parts: DetectorHandlerParts): DetectorHandlers {
  return {
    async 'detector/report'({ report, again }, sender) {
      const work = () => takeReport(parts, report, sender);
      const answer = await parts.reports.take(sender.tabId, sender.frameId, work, again);
      return answer ? done(answer) : failed({ code: 'no-answer' });
    },
    async 'detector/gone'(_, { tabId, frameId, documentId }) {
      parts.reports.drop(tabId, frameId);
      await parts.tabs.gone(tabId, frameId, documentId);
      parts.browser.tell({ topic: 'page' }, tabId);
      return done(null);
    },
    async 'detector/arrive'({ isNewDocument }, { tabId, frameId, url }) {
      // A new top document has replaced the frames of the old one.
      const isWholeTab = isNewDocument && frameId === 0;
      parts.reports.drop(tabId, isWholeTab ? undefined : frameId);
      await (isWholeTab ? parts.tabs.closed(tabId) : parts.tabs.gone(tabId, frameId));
      const surfaces = await parts.customSurfaces.list();
      return done(surfaces.find(({ urlPattern }) => matchesPattern(urlPattern, url)) ?? null);
    },
    async 'detector/unrecognised'({ surface }, { tabId }) {
      await parts.unrecognised.note(surface, tabId);
      return done(null);
    },
    async 'detector/insert-sheet'(_, { tabId, frameId }) {
      await parts.browser.insertSheet(tabId, frameId);
      return done(null);
    },
    async 'detector/prepare-picker'({ tid, frameId }, sender) {
      const pass = await passFor(parts, sender, tid, frameId);
      if (!pass) return failed({ code: 'order-not-found' });
      return done(await ticket(parts, await parts.tokens.issue({ ...pass, isOpen: false }), pass.tid));
    },
    async 'detector/open-picker'({ tid, frameId, token }, sender) {
      const pass = await passFor(parts, sender, tid, frameId);
      if (!pass) return failed({ code: 'order-not-found' });
      const prepared = token === undefined ? undefined : await parts.tokens.open(token, sender, pass.tid);
      const issued = prepared ?? (await parts.tokens.issue({ ...pass, isOpen: true }));
      for (const { token: old, frameId: there } of issued.replaced)
        parts.browser.closePicker(sender.tabId, there, old);
      return done(await ticket(parts, issued, pass.tid));
    },
    async 'detector/keep-offset'({ surface, offset }) {
      await parts.offsets.keep(surface, offset);
      return done(null);
    },
    async 'detector/drop-picker'({ token }, sender) {
      await parts.tokens.drop(token, sender);
      return done(null);
    },
    async 'detector/open-popup'({ tid }, { tabId }) {
      await parts.browser.openPopupWindow(`tab=${tabId}${tid === undefined ? '' : `&tid=${tid}`}`);
      return done(null);
    },
  };
}

/**
 * For one order that this tab shows, and the buyer it shows now; undefined if it shows no such order, or which one is
 * ambiguous.
 */
async function passFor(
  { tabs }: DetectorHandlerParts,
  { tabId, frameId, documentId, origin }: FrameSender,
  tid: string | undefined,
  pickerFrameId: number | undefined,
): Promise<Omit<PickerPass, 'isOpen'> | undefined> {
  const context = await tabs.context(tabId);
  const wanted = tid ?? activeTidOf(context);
  if (!context || !wanted || !context.orders.some((order) => order.tid === wanted)) return undefined;
  const name = context.buyer ? buyerName(context.buyer) : '';
  return { tabId, frameId, documentId, origin, tid: wanted, buyerName: name, pickerFrameId };
}

async function ticket(
  { preferences }: DetectorHandlerParts,
  { token }: Issued,
  tid: string,
): Promise<PickerTicket> {
  const { language, theme } = await preferences.get();
  return { token, tid, language, theme };
}

/** One news message for each report, however many orders are in it. */
async function takeReport(
  parts: DetectorHandlerParts,
  report: FrameReport,
  { tabId, frameId, documentId, url }: FrameSender,
): Promise<PageAnswer> {
  const changed = await parts.tabs.report(tabId, frameId, { documentId, url, report });
  await parts.unrecognised.heard(report);
  const tids = await keepSeen(parts, tabId, report);
  if (tids.length > 0) parts.browser.tell({ topic: 'page', tids }, tabId);
  else if (changed) parts.browser.tell({ topic: 'page' }, tabId);
  return pageAnswer(parts, tabId, report);
}

/** Orders with sub-orders are available to every other tab for the session. */
async function keepSeen(parts: DetectorHandlerParts, tabId: number, report: FrameReport): Promise<string[]> {
  if (report.unsettled) return [];
  const orders = report.orders.map((order) => ({
    ...order,
    sellerNick: order.sellerNick ?? report.sellerNick,
    buyer: order.buyer ?? (order.source === 'mention' ? undefined : report.buyer),
  }));
  return parts.cache.keepSeen(orders, parts.now(), String(tabId));
}

async function pageAnswer(
  parts: DetectorHandlerParts,
  tabId: number,
  report: FrameReport,
): Promise<PageAnswer> {
  const { language, theme, launcher: showLaunchers } = await parts.preferences.get();
  const context = await parts.tabs.context(tabId);
  const tids = report.orders.map(({ tid }) => tid);
  const locks = await parts.locks.byTids(tids);
  const launchers = report.orders.map((order) => launcherState(order, locks.get(order.tid) ?? []));
  const openQuestions = (await parts.locks.openQuestions()).length;
  const pickerOffset = await parts.offsets.of(report.surface);
  return {
    language,
    theme,
    showLaunchers,
    launchers,
    openQuestions,
    ...(pickerOffset && { pickerOffset }),
    settled: context !== undefined && !context.unsettled,
  };
}
