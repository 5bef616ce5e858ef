import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { drawingAt } from '../../components/popup/testing/pictures';
import { type BrowserName, findBrowser } from '../find-browser.mjs';
import type { ScreenInfo, Wanted } from './screens/api';

/** A browser that visits the gallery page. */

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

/** `pseudo`: its English is the made-up language of tooling/gallery/screens/pseudo.ts. */
export async function visit(browser: Browser, url: string, pseudo = false): Promise<Page> {
  const page = await browser.newPage();
  await answerPictures(page);
  await page.goto(pseudo ? `${url}?pseudo` : url);
  await page.waitForFunction('window.gallery !== undefined');
  return page;
}

/** The host of the pictures is not available: drawn samples replace them. */
async function answerPictures(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = drawingAt(request.url());
    const svg = { contentType: 'image/svg+xml', body: body ?? '' };
    void (body === undefined ? request.continue() : request.respond(svg)).catch(() => undefined);
  });
}

export async function screensOf(page: Page): Promise<ScreenInfo[]> {
  return (await page.evaluate('gallery.screens()')) as ScreenInfo[];
}

/** @throws Error when the state cannot be reached */
export async function show(page: Page, wanted: Wanted): Promise<void> {
  await page.evaluate(`gallery.show(${JSON.stringify(wanted)})`);
}

/** Resizes the window around the state that is shown. */
export async function resize(
  page: Page,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await page.setViewport({ width, height });
  await page.evaluate('gallery.settle()');
}

export async function faults(page: Page): Promise<string[]> {
  return (await page.evaluate('gallery.faults()')) as string[];
}

/**
 * Puppeteer checks the names of media features and does not know all of them. @returns ends it: an empty value is none
 */
export async function emulate(
  page: Page,
  { name, value }: { name: string; value: string },
): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  return async () => {
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value: '' }] });
    await session.detach();
  };
}
