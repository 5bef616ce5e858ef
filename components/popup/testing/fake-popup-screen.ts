import { alwaysArmed } from '@/components/order/arming/testing/always-armed';
import { type Answers, type FakeScreen, fakeScreen } from '@/components/screen/testing/fake-screen';
import type { PopupScreen } from '../popup-screen';

export type FakePopupScreen = FakeScreen & PopupScreen & { allowed: string[] };

/** A popup without a browser, for tests and the gallery. */
export function fakePopupScreen(answers: Answers, own: Partial<PopupScreen> = {}): FakePopupScreen {
  const allowed: string[] = [];
  return {
    ...fakeScreen(answers),
    allowed,
    entry: 'popup',
    drafts: fakeDrafts(),
    arming: alwaysArmed(),
    async allowSite(origin) {
      allowed.push(origin);
      return true;
    },
    readClipboard: async () => undefined,
    pin: () => {},
    ...own,
  };
}

/** Storage of one browser profile. */
export function fakeDrafts(): PopupScreen['drafts'] {
  const all = new Map<string, string>();
  return {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}
