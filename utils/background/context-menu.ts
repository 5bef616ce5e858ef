import type { Browser } from 'webextension-polyfill';
import { backgroundTexts } from '@/utils/i18n/background';
import type { Language } from '@/utils/messages/views';
import { findOrderIds } from '@/utils/orders/ids';

/** Select a number on any page, context menu, 锁单: the popup's view opens and looks it up. */

const ITEM = 'lock-selection';

export async function showContextMenu(browser: Browser, language: Language): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: backgroundTexts[language].menuLock,
    contexts: ['selection'],
  });
}

/** Query of the popup's view for a selection; without a number in it the field is shown with the selection's words left out. */
export function popupQuery(menuItemId: string | number, selection: string | undefined): string | undefined {
  if (menuItemId !== ITEM) return undefined;
  const ids = findOrderIds(selection ?? '').ids;
  return `entry=menu&tid=${ids.slice(0, 20).join(',')}`;
}
