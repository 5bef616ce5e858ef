import type { Browser } from 'webextension-polyfill';
import { findOrderIds } from '@/utils/domain/ids';
import { backgroundTexts } from '@/utils/i18n/background';
import type { Language } from '@/utils/messages/views';

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

/**
 * Query of the popup's view for a selection. Without a valid number the field is shown without the selected text, along
 * with what is wrong with the number.
 */
export function popupQuery(menuItemId: string | number, selection: string | undefined): string | undefined {
  if (menuItemId !== ITEM) return undefined;
  const { ids, flaws } = findOrderIds(selection ?? '');
  const flaw = ids.length === 0 && flaws.length > 0 ? `&flaw=${flaws[0]}` : '';
  return `entry=menu&tid=${ids.slice(0, 20).join(',')}${flaw}`;
}
