import type { Browser } from 'webextension-polyfill';

const PAGES = { options: 'options.html', history: 'history.html', welcome: 'welcome.html' } as const;

export type OwnPageName = keyof typeof PAGES;

/** One tab for each page of ours: an open one is brought to the front. `hash` without `#`. */
export async function openOwnPage(
  browser: Pick<Browser, 'runtime' | 'tabs' | 'windows'>,
  page: OwnPageName,
  hash?: string,
): Promise<void> {
  const address = browser.runtime.getURL(`/${PAGES[page]}`);
  const url = hash ? `${address}#${hash}` : address;
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, hash ? { active: true, url } : { active: true });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
