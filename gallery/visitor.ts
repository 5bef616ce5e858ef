import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { ScreenInfo, Wanted } from '../components/gallery/api';
import { type BrowserName, findBrowser } from '../scripts/find-browser.mjs';

/** A browser that looks at the gallery page. */

export type { ScreenInfo, Wanted };

/** The font of all pictures, as `FONTCONFIG_FILE` names it. */
export const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** Without the extension, at the time zone of the users. @throws Error when the browser is not installed */
export async function openBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  const env = { ...process.env, TZ: 'Asia/Shanghai', FONTCONFIG_FILE: FONTS };
  if (name === 'firefox') return launch({ browser: 'firefox', executablePath, env });
  const isRoot = process.getuid?.() === 0;
  return launch({
    executablePath,
    env,
    pipe: true,
    args: ['--no-first-run', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}

/** `pseudo`: its English is the made-up language of components/gallery/pseudo.ts. */
export async function visit(browser: Browser, url: string, pseudo = false): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(pseudo ? `${url}?pseudo` : url);
  await page.waitForFunction('window.gallery !== undefined');
  return page;
}

export async function screensOf(page: Page): Promise<ScreenInfo[]> {
  return (await page.evaluate('gallery.screens()')) as ScreenInfo[];
}

/** @throws Error when the state cannot be reached */
export async function show(page: Page, wanted: Wanted): Promise<void> {
  await page.evaluate(`gallery.show(${JSON.stringify(wanted)})`);
}

export async function faults(page: Page): Promise<string[]> {
  return (await page.evaluate('gallery.faults()')) as string[];
}

/** Puppeteer checks the names of media features and does not know all of them. */
export async function emulate(page: Page, feature: { name: string; value: string }): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [feature] });
}
