import type { Page } from 'puppeteer-core';
import { type Seen, SURVEY } from './survey';
import { until } from './until';

/** What one tab shows, and a hand with a mouse. */
export interface Screen {
  page: Page;
  /** Everything visible, frames and closed shadow roots included. */
  look(): Promise<Seen[]>;
}

/** A page of the extension: it has no frames and no closed roots. */
export function pageScreen(page: Page): Screen {
  return { page, look: async () => (await page.evaluate(`(${SURVEY})()`)) as Seen[] };
}

/**
 * A web page with our UI in closed shadow roots. The page itself can't look into them, nor can a driver in Firefox; a
 * content script of the extension may. `eye` gives an open page of the extension from which such a look is taken.
 */
export function tabScreen(page: Page, eye: () => Page, urlPattern: string): Screen {
  const look = `(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ url: ${JSON.stringify(urlPattern)} });
    if (!tab) return [];
    const func = ${SURVEY};
    const target = { tabId: tab.id, allFrames: true };
    const results = await api.scripting.executeScript({ target, func });
    return results.flatMap(({ result }) => result ?? []);
  })()`;
  return { page, look: async () => (await eye().evaluate(look)) as Seen[] };
}

export type Name = string | RegExp;

export async function find(screen: Screen, role: string, name: Name): Promise<Seen | undefined> {
  const seen = await screen.look();
  return seen.find((each) => each.role === role && fits(each.name, name) && each.width > 0);
}

/** Waits until it stands there and, unless told otherwise, may be used. @throws Error listing what is there instead */
export async function see(
  screen: Screen,
  role: string,
  name: Name,
  { enabled = false, timeoutMs = 10_000 } = {},
): Promise<Seen> {
  try {
    return await until(
      `${role} ${name}`,
      async () => {
        const found = await find(screen, role, name);
        return found && !(enabled && found.disabled) ? found : undefined;
      },
      timeoutMs,
    );
  } catch (error) {
    const there = (await screen.look())
      .filter((each) => each.width > 0)
      .map((each) => `  ${each.role} "${each.name.slice(0, 90)}"${each.disabled ? ' (disabled)' : ''}`);
    throw new Error(`${(error as Error).message}; on the screen:\n${there.join('\n')}`);
  }
}

/** A real, trusted click in the middle of it, once it may be used. */
export async function click(screen: Screen, role: string, name: Name): Promise<void> {
  const target = await see(screen, role, name, { enabled: true });
  await screen.page.mouse.click(target.x, target.y);
}

function fits(actual: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? actual.includes(wanted) : wanted.test(actual);
}
