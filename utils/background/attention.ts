import type { Browser } from 'webextension-polyfill';
import { backgroundTexts } from '@/utils/i18n/background';
import type { Preferences } from '@/utils/messages/views';
import { groupsOfFour } from '@/utils/orders/ids';
import { type LockRecord, lockOutcome } from '@/utils/orders/lock';
import { badgeOf, showBadge } from './badge';
import { showContextMenu } from './context-menu';

/** What asks for a person: the badge on the toolbar, and a notification for an outcome that nobody watches. */
export interface Attention {
  onLock(record: LockRecord): void;
  /** Badge and menu anew, in the language of now. */
  refresh(): Promise<void>;
}

export interface AttentionParts {
  browser: Browser;
  locks: { openQuestions(): Promise<LockRecord[]>; underWay(): Promise<LockRecord[]> };
  preferences: { get(): Promise<Preferences> };
}

export function createAttention({ browser, locks, preferences }: AttentionParts): Attention {
  const badge = async (): Promise<void> => {
    const [unknown, sending] = await Promise.all([locks.openQuestions(), locks.underWay()]);
    const { language } = await preferences.get();
    await showBadge(browser, badgeOf({ unknown: unknown.length, sending: sending.length }, language));
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
      const { language } = await preferences.get();
      await showContextMenu(browser, language);
      await badge();
    },
  };
}

/** Somebody looks: one of our own pages is open and shown. A picker cannot be asked; its page tells by being active. */
async function isWatched(browser: Browser, { entry }: LockRecord): Promise<boolean> {
  const contexts = await browser.runtime
    .getContexts({ contextTypes: ['POPUP', 'TAB', 'SIDE_PANEL'] } as never)
    .catch(() => []);
  if (contexts.length > 0) return true;
  if (entry !== 'picker') return false;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.url !== undefined;
}
