import type { Browser } from 'webextension-polyfill';
import { backgroundTexts } from '@/utils/i18n/background';
import type { Language } from '@/utils/messages/views';

/**
 * The number on the toolbar button: what needs the user now (unknown, or the warehouse has to be called), else calls
 * under way, else nothing. What is not urgent is only in 待办, or the number would never clear.
 */

interface Pending {
  unknown: number;
  refused: number;
  sending: number;
}

export interface Badge {
  text: string;
  title: string;
  color: string;
}

export function badgeOf({ unknown, refused, sending }: Pending, language: Language): Badge {
  const texts = backgroundTexts[language];
  if (unknown + refused > 0)
    return {
      text: String(unknown + refused),
      title: texts.titleOpen({ unknown, refused }),
      color: '#855600',
    };
  if (sending > 0)
    return { text: String(sending), title: texts.titleSending({ n: sending }), color: '#4E4E60' };
  return { text: '', title: texts.title, color: '#4E4E60' };
}

/** A newer version wrote the data of this browser: nothing can be locked here, and open items are not known. */
export function newerBadge(language: Language): Badge {
  return { text: '!', title: backgroundTexts[language].titleNewer, color: '#855600' };
}

export async function showBadge(browser: Browser, badge: Badge): Promise<void> {
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setBadgeBackgroundColor({ color: badge.color });
  await browser.action.setBadgeTextColor({ color: '#FFFFFF' });
  await browser.action.setTitle({ title: badge.title });
}
