import type { Page } from 'puppeteer-core';
import { acknowledged } from './acknowledged';
import { pickerFrame } from './picker-frame';
import { type Seen, SURVEY } from './survey';
import { until } from './until';

/** What one tab shows, and a mouse. */
export interface Screen {
  page: Page;
  /** Everything in the tab, including frames and closed shadow roots; the wanted element is scrolled into view first. */
  look(wanted?: Wanted): Promise<Seen[]>;
}

interface Wanted {
  role: string;
  /** Source of a regular expression. */
  name: string;
}

/** An extension page, without frames or closed roots. */
export function pageScreen(page: Page): Screen {
  return {
    page,
    look: async (wanted) => (await page.evaluate(`(${SURVEY})(${JSON.stringify(wanted)})`)) as Seen[],
  };
}

/**
 * A web page with launchers in closed shadow roots, and with the picker in an extension frame. The page itself can't see
 * into closed roots, nor can a driver in Firefox, but a content script of the extension can. `eye` gives an open extension
 * page from which that is done. The driver reads the picker's frame itself.
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
  return {
    page,
    async look(wanted) {
      const seen = (await eye().evaluate(look(wanted))) as Seen[];
      const host = seen.find(({ role, width }) => role === 'picker-frame' && width > 0);
      const rest = seen.filter(({ role }) => role !== 'picker-frame');
      return host ? [...rest, ...(await lookIntoPicker(page, host, wanted))] : rest;
    },
  };
}

/** What the picker shows, in coordinates of the host page; nothing while it is hidden or being removed. */
async function lookIntoPicker(page: Page, host: Seen, wanted: Wanted | undefined): Promise<Seen[]> {
  const frame = await pickerFrame(page);
  const seen = await frame?.evaluate(`(${SURVEY})(${JSON.stringify(wanted)})`).catch(() => []);
  const left = host.x - host.width / 2;
  const top = host.y - host.height / 2;
  return ((seen ?? []) as Seen[]).map((each) => ({ ...each, x: left + each.x, y: top + each.y }));
}

export type Name = string | RegExp;

export async function find(screen: Screen, role: string, name: Name): Promise<Seen | undefined> {
  const pattern = typeof name === 'string' ? new RegExp(escapeRegExp(name)) : name;
  const seen = await screen.look({ role, name: pattern.source });
  return seen.find((each) => each.role === role && pattern.test(each.name) && each.width > 0);
}

/** Waits until the element is shown and, unless told otherwise, enabled. @throws Error listing what is shown instead */
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

/** Everything shown, for an error message. */
export async function list(screen: Screen): Promise<string> {
  return (await screen.look())
    .filter((each) => each.width > 0)
    .map((each) => `  ${each.role} "${each.name.slice(0, 90)}"${each.disabled ? ' (disabled)' : ''}`)
    .join('\n');
}

/** A real, trusted click in the middle of the element, once it is enabled and has stopped moving. */
export async function click(screen: Screen, role: string, name: Name): Promise<void> {
  let target = await see(screen, role, name, { enabled: true });
  await until(`${role} ${name} to stop moving`, async () => {
    const again = await see(screen, role, name, { enabled: true });
    const isStill = again.x === target.x && again.y === target.y;
    target = again;
    return isStill;
  });
  await acknowledged(screen.page.mouse.click(target.x, target.y));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
