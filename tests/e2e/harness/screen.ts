import type { Page } from 'puppeteer-core';
import { type Seen, SURVEY } from './survey';
import { until } from './until';

/** What one tab shows, and a hand with a mouse. */
export interface Screen {
  page: Page;
  /** Everything there is, frames and closed shadow roots included; what is wanted is scrolled into view first. */
  look(wanted?: Wanted): Promise<Seen[]>;
}

interface Wanted {
  role: string;
  /** Source of a regular expression. */
  name: string;
}

/** A page of the extension: it has no frames and no closed roots. */
export function pageScreen(page: Page): Screen {
  return {
    page,
    look: async (wanted) => (await page.evaluate(`(${SURVEY})(${JSON.stringify(wanted)})`)) as Seen[],
  };
}

/**
 * A web page with our UI in closed shadow roots. The page itself can't look into them, nor can a driver in Firefox; a
 * content script of the extension may. `eye` gives an open page of the extension from which such a look is taken.
 */
export function tabScreen(page: Page, eye: () => Page, urlPattern: string): Screen {
  const look = (wanted: Wanted | undefined) => `(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ url: ${JSON.stringify(urlPattern)} });
    if (!tab) return [];
    const func = ${SURVEY};
    const target = { tabId: tab.id, allFrames: true };
    const args = ${JSON.stringify(wanted ? [wanted] : [])};
    const results = await api.scripting.executeScript({ target, func, args });
    return results.flatMap(({ result }) => result ?? []);
  })()`;
  return { page, look: async (wanted) => (await eye().evaluate(look(wanted))) as Seen[] };
}

export type Name = string | RegExp;

export async function find(screen: Screen, role: string, name: Name): Promise<Seen | undefined> {
  const pattern = typeof name === 'string' ? new RegExp(escapeRegExp(name)) : name;
  const seen = await screen.look({ role, name: pattern.source });
  return seen.find((each) => each.role === role && pattern.test(each.name) && each.width > 0);
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
    throw new Error(`${(error as Error).message}; on the screen:\n${await list(screen)}`);
  }
}

/** What stands there, for a message. */
export async function list(screen: Screen): Promise<string> {
  return (await screen.look())
    .filter((each) => each.width > 0)
    .map((each) => `  ${each.role} "${each.name.slice(0, 90)}"${each.disabled ? ' (disabled)' : ''}`)
    .join('\n');
}

/** A real, trusted click in the middle of it, once it may be used and has stopped moving. */
export async function click(screen: Screen, role: string, name: Name): Promise<void> {
  let target = await see(screen, role, name, { enabled: true });
  await until(`${role} ${name} to stand still`, async () => {
    const again = await see(screen, role, name, { enabled: true });
    const stands = again.x === target.x && again.y === target.y;
    target = again;
    return stands;
  });
  await screen.page.mouse.click(target.x, target.y);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
