import type { FrameReport } from '@/utils/domain/order-context';
import { isFromKnownMarkup, isKnownSurface, type KnownSurface } from '@/utils/domain/surfaces';
import type { UnrecognisedPage } from '@/utils/messages/seat-views';
import type { SessionMap } from '../storage/session-map';
import type { Tabs } from './tabs';

/**
 * Known pages whose markup has changed, for 诊断: which ones and when, for the browser session. No page content is in it.
 */
export interface UnrecognisedPages {
  /** A frame of this tab found nothing of what is known of this page. */
  note(surface: KnownSurface, tabId: number): Promise<void>;
  /** A page was read: what is known of it still holds. */
  heard(report: FrameReport): Promise<void>;
  list(): Promise<UnrecognisedPage[]>;
}

export function createUnrecognisedPages(
  pages: SessionMap<number>,
  tabs: Pick<Tabs, 'reports'>,
  now: () => number,
): UnrecognisedPages {
  return {
    async note(surface, tabId) {
      // Several frames of a page may have the same address: it is enough that one of them is recognised.
      const reports = await tabs.reports(tabId);
      if (reports.some((report) => report.surface === surface && isFromKnownMarkup(report))) return;
      await pages.update(surface, () => now());
    },
    async heard(report) {
      if (!isFromKnownMarkup(report) || !(await pages.keys()).includes(report.surface)) return;
      await pages.update(report.surface, () => undefined);
    },
    async list() {
      const entries = await pages.entries();
      return entries.flatMap(([surface, at]) => (isKnownSurface(surface) ? { surface, at } : []));
    },
  };
}
