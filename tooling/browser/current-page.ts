import type { Page } from 'puppeteer-core';
import { type AgentSession, openPopup, tabIdOf } from './session';
import { until } from './until';

/** One order in the popup's region 当前页面. */
export interface Shown {
  tid: string;
  buyer: string;
  shop: string;
  /** Sub-orders that have a checkbox. */
  lines: string[];
}

/** What the region shows of this page in a fresh popup, once `isDone`, or else in the end. */
export async function currentPage(
  agent: AgentSession,
  page: Page,
  isDone: (shown: Shown[]) => boolean,
): Promise<Shown[]> {
  // Hidden pages are not read.
  await page.bringToFront();
  const address = page.url().replace(/[?#].*/, '');
  const tabId = await tabIdOf(agent, `${address}*`);
  await until('a settled report', async () => {
    const reports = await reportsOf(agent, tabId);
    return reports !== '' && !reports.includes('"unsettled"');
  });
  const popup = await openPopup(agent, tabId);
  await until('the region 当前页面', async () => isDone(await shownIn(popup.page))).catch(() => undefined);
  const shown = await shownIn(popup.page);
  await popup.page.close();
  return shown;
}

/** The background's reports of a tab as text; empty if there are none. */
async function reportsOf(agent: AgentSession, tabId: number): Promise<string> {
  const key = `tabs/${tabId}`;
  return (await agent.options.evaluate(
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
