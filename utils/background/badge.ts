import type { Browser } from 'webextension-polyfill';
import { backgroundTexts } from '@/utils/i18n/background';
import type { Language } from '@/utils/messages/views';

/** The toolbar button counts what needs somebody: unknown outcomes win over calls under way; nothing else. */

export interface Pending {
  unknown: number;
  sending: number;
}

export interface Badge {
  text: string;
  title: string;
  color: string;
}

export function badgeOf({ unknown, sending }: Pending, language: Language): Badge {
  const texts = backgroundTexts[language];
  if (unknown > 0)
    return { text: String(unknown), title: texts.titleUnknown({ n: unknown }), color: '#855600' };
  if (sending > 0)
    return { text: String(sending), title: texts.titleSending({ n: sending }), color: '#4E4E60' };
  return { text: '', title: texts.title, color: '#4E4E60' };
}

export async function showBadge(browser: Browser, badge: Badge): Promise<void> {
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setBadgeBackgroundColor({ color: badge.color });
  await browser.action.setBadgeTextColor({ color: '#FFFFFF' });
  await browser.action.setTitle({ title: badge.title });
}
