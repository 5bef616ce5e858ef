import type { Page } from 'puppeteer-core';
import { type Desk, openPopup, tabIdOf } from './desk';
import { until } from './until';

/** One order in the popup's region 当前页面. */
export interface Shown {
  tid: string;
  buyer: string;
  shop: string;
  /** Sub-orders that have a checkbox. */
  lines: string[];
}

/** What the region shows of this page in a fresh popup, once `isDone`; else what it shows at last. */
export async function currentPage(
  desk: Desk,
  page: Page,
  isDone: (shown: Shown[]) => boolean,
): Promise<Shown[]> {
  // A hidden page is not read.
  await page.bringToFront();
  const address = page.url().replace(/[?#].*/, '');
  const tabId = await tabIdOf(desk, `${address}*`);
  await until('a settled report', async () => {
    const reports = await reportsOf(desk, tabId);
    return reports !== '' && !reports.includes('"unsettled"');
  });
  const popup = await openPopup(desk, tabId);
  await until('the region 当前页面', async () => isDone(await shownIn(popup.page))).catch(() => undefined);
  const shown = await shownIn(popup.page);
  await popup.page.close();
  return shown;
}

/** What the background holds of a tab, as text; empty if nothing. */
async function reportsOf(desk: Desk, tabId: number): Promise<string> {
  const key = `tabs/${tabId}`;
  return (await desk.options.evaluate(
    `(globalThis.browser ?? chrome).storage.session.get('${key}').then((all) => JSON.stringify(all['${key}']) ?? '')`,
  )) as string;
}

async function shownIn(popup: Page): Promise<Shown[]> {
  return (await popup.evaluate(`[...document.querySelectorAll('section[aria-label="当前页面"] article')].map(
    (card) => ({
      tid: card.getAttribute('aria-label'),
      buyer: card.querySelector('.ol-strip-buyer')?.textContent,
      shop: card.querySelector('.ol-strip-end')?.textContent,
      lines: [...card.querySelectorAll('input[type=checkbox][aria-label]')].flatMap(
        (box) => box.getAttribute('aria-label').match(/\\d{15,20}/g) ?? [],
      ),
    }),
  )`)) as Shown[];
}
