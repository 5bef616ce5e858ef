import type { Browser } from 'webextension-polyfill';
import { groupsOfFour } from '@/utils/domain/ids';
import { type LockRecord, lockOutcome } from '@/utils/domain/lock';
import { type OpenReason, type OpenWord, openReason } from '@/utils/domain/open-work';
import { problemOfStore } from '@/utils/domain/store-problem';
import { backgroundTexts } from '@/utils/i18n/background';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { Preferences } from '@/utils/messages/views';
import { badgeOf, newerBadge, showBadge } from './badge';
import { showContextMenu } from './context-menu';
import { allowSidePanel } from './side-panel';

/** What needs attention: the badge on the toolbar, and a notification for an outcome that no one is watching. */
interface Attention {
  onLock(record: LockRecord): void;
  /** Updates badge and menu in the current language, and whether there is a side panel. */
  refresh(): Promise<void>;
}

interface AttentionParts {
  browser: Browser;
  locks: {
    openWork(hours: number, words: readonly OpenWord[]): Promise<LockRecord[]>;
    underWay(): Promise<LockRecord[]>;
  };
  preferences: { get(): Promise<Preferences> };
  now(): number;
}

/** What the badge counts; it is read at every step of every lock, so nothing more than that is read. */
const URGENT: readonly OpenWord[] = ['unknown', 'refused'];

export function createAttention({ browser, locks, preferences, now }: AttentionParts): Attention {
  const badge = async (): Promise<void> => {
    const { language, openHours: hours } = await preferences.get();
    const [urgent, sending] = await Promise.all([locks.openWork(hours, URGENT), locks.underWay()]);
    const reasons = urgent.map((record) => openReason(record, { now: now(), hours }));
    const count = (reason: OpenReason): number => reasons.filter((each) => each === reason).length;
    const pending = { unknown: count('unknown'), refused: count('refused'), sending: sending.length };
    await showBadge(browser, badgeOf(pending, language));
  };
  const notify = async (record: LockRecord): Promise<void> => {
    const { notify: wanted, language } = await preferences.get();
    const outcome = lockOutcome(record);
    if (!wanted || !outcome || record.handled || (await isWatched(browser, record))) return;
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    const texts = backgroundTexts[language];
    const tail = groupsOfFour(record.tid).slice(-3).join(' ');
    await browser.notifications.create(`lock-${record.requestId}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/128.png'),
      title: texts.notify[outcome],
      message: texts.notifyBody({ n: record.subOrders.length, tail }),
    });
  };
  const quietly = (work: Promise<void>): void => void work.catch(() => undefined);

  return {
    onLock(record) {
      quietly(badge());
      quietly(notify(record));
    },
    async refresh() {
      try {
        const { language, sidePanel } = await preferences.get();
        await allowSidePanel(browser, sidePanel);
        await showContextMenu(browser, language);
        await badge();
      } catch (error) {
        // What the last worker left would look as if all were well. The chosen language is in the same database.
        if (problemOfStore(error)?.code !== 'data-newer') throw error;
        await showBadge(browser, newerBadge(DEFAULT_PREFERENCES.language));
      }
    },
  };
}

/**
 * Whether the user can see it: an extension page is open and visible. A picker cannot be asked, so its page being the
 * active one has to do.
 */
async function isWatched(browser: Browser, { entry }: LockRecord): Promise<boolean> {
  const contexts = await browser.runtime
    .getContexts({ contextTypes: ['POPUP', 'TAB', 'SIDE_PANEL'] } as never)
    .catch(() => []);
  if (contexts.length > 0) return true;
  if (entry !== 'picker') return false;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.url !== undefined;
}
