import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GalleryPage, serveGallery } from '../../../gallery/page';
import {
  emulate,
  faults,
  openBrowser,
  type ScreenInfo,
  screensOf,
  show,
  visit,
} from '../../../gallery/visitor';
import type { BrowserName } from '../../../scripts/find-browser.mjs';
import type { Language } from '../../../utils/messages/views';

/** Every state of every screen, as the gallery draws it, in real browsers: colours and sizes need one. */

const SCREENS = ['picker', 'popup', 'options', 'history', 'launcher'];
/** For all states of a screen, also on a busy machine. */
const PATIENCE_MS = 300_000;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Looks {
  browser: BrowserName;
  /** Sizes and colours may differ between browsers, words cannot: one browser looks at every language, the others at one. */
  languages: Language[];
  /** Whether the browser can be told to force colours. */
  forcesColors: boolean;
}

export function describeLooks({ browser: name, languages, forcesColors }: Looks): void {
  let gallery: GalleryPage;
  let browser: Browser;
  let page: Page;
  let screens: ScreenInfo[];

  beforeAll(async () => {
    [gallery, browser] = await Promise.all([serveGallery(), openBrowser(name)]);
  });

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  beforeEach(async () => {
    page = await visit(browser, gallery.url);
    screens = await screensOf(page);
  });

  afterEach(async () => {
    await page.close();
  });

  const screenOf = (screen: string): ScreenInfo => {
    const found = screens.find((one) => one.name === screen);
    if (!found) throw new Error(`no screen ${screen}`);
    return found;
  };

  it('has these screens', () => {
    expect(screens.map((screen) => screen.name)).toEqual(SCREENS);
  });

  describe.each(SCREENS)('%s', { timeout: PATIENCE_MS }, (screen) => {
    it.each(languages)(
      'nothing is cut off or covered, and axe finds nothing in either theme (%s)',
      async (language) => {
        await page.evaluate(await readFile(AXE, 'utf8'));
        const check = async () => [...(await faults(page)), ...(await axeFaults(page))];
        const info = screenOf(screen);
        expect(await findingsIn(page, info, { window: info, language, check })).toEqual([]);
      },
    );

    it('nothing is cut off or covered in a narrow window and at 200 %', async () => {
      const info = screenOf(screen);
      const narrow = { width: info.narrow, height: info.height };
      expect(await findingsIn(page, info, { window: narrow })).toEqual([]);
      expect(await findingsIn(page, info, { window: info.zoomed })).toEqual([]);
    });

    it('nothing is cut off or covered in a language that is 40 % longer', async () => {
      const info = screenOf(screen);
      const long = await visit(browser, gallery.url, true);
      expect(await findingsIn(long, info, { window: info })).toEqual([]);
      await long.close();
    });

    it('nothing is cut off or covered when texts are twice as large', async () => {
      const info = screenOf(screen);
      expect(await findingsIn(page, info, { window: info, language: 'zh-CN', bigText: true })).toEqual([]);
    });

    if (!forcesColors) return;
    it('stays readable in forced colours', async () => {
      const info = screenOf(screen);
      await emulate(page, { name: 'forced-colors', value: 'active' });
      const check = async () => [...(await faults(page)), ...(await forcedFaults(page))];
      expect(await findingsIn(page, info, { window: info, language: 'zh-CN', check })).toEqual([]);
    });
  });
}

interface Look {
  window: { width: number; height: number };
  language?: Language;
  bigText?: boolean;
  /** What is wrong with the state on the page: what is cut off or covered, unless told otherwise. */
  check?: (page: Page) => Promise<string[]>;
}

async function findingsIn(
  page: Page,
  { name, states }: ScreenInfo,
  { window: { width, height }, language = 'en', bigText = false, check = faults }: Look,
): Promise<string[]> {
  await page.setViewport({ width, height });
  const findings: string[] = [];
  for (const state of states) {
    await show(page, { screen: name, state, language, theme: 'light', bigText });
    findings.push(...(await check(page)).map((finding) => `${state} at ${width}: ${finding}`));
  }
  return findings;
}

/** All rules in the light theme, and the dark one, which is nothing but other colours. */
async function axeFaults(page: Page): Promise<string[]> {
  const light = await axe(page);
  await page.evaluate(`gallery.theme('dark')`);
  const dark = await axe(page, ['color-contrast']);
  return [...light.map((finding) => `light: ${finding}`), ...dark.map((finding) => `dark: ${finding}`)];
}

/** A system with its own colours takes shadows away and paints what was transparent. */
async function forcedFaults(page: Page): Promise<string[]> {
  return (await page.evaluate(`[
    ...[...document.querySelectorAll('.ol-id-text')]
      .filter((text) => getComputedStyle(text).color !== 'rgba(0, 0, 0, 0)')
      .map((text) => 'painted over its drawing: ' + text.textContent),
    ...[...document.querySelectorAll('.ol-picker, .ol-toast, .ol-dialog, .hp-drawer, .pp-card, .opt-card')]
      .filter((box) => box.checkVisibility() && !(parseFloat(getComputedStyle(box).borderLeftWidth) > 0))
      .map((box) => 'no edge: ' + box.className),
  ]`)) as string[];
}

/** What axe has to say: all of its rules, or these. */
async function axe(page: Page, rules?: string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ' ' + target + ' ' + html.slice(0, 120))))`)) as string[];
}
