import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GalleryPage, serveGallery } from '../../../../gallery/page';
import {
  emulate,
  faults,
  openBrowser,
  type ScreenInfo,
  screensOf,
  show,
  visit,
} from '../../../../gallery/visitor';
import type { BrowserName } from '../../../../scripts/find-browser.mjs';
import type { Language } from '../../../../utils/messages/views';

/** Every state of a screen, as the gallery draws it, in real browsers: colours and sizes need one. */

/** Sizes and colours may differ between the browsers, words cannot: one of them looks at one language only. */
const BROWSERS: { name: BrowserName; languages: Language[]; forcesColours: boolean }[] = [
  { name: 'chromium', languages: ['zh-CN', 'en'], forcesColours: true },
  { name: 'firefox', languages: ['zh-CN'], forcesColours: false },
];
/** For all states of a screen, also on a busy machine. */
const PATIENCE_MS = 300_000;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ENDING = '.e2e.ts';

/** The tests of one screen. Each screen has a file of its own, so that they share the processors. */
export function looksOf(screen: string): void {
  let gallery: GalleryPage;

  beforeAll(async () => {
    gallery = await serveGallery();
  });

  afterAll(async () => {
    await gallery?.close();
  });

  describe.each(BROWSERS)(`${screen} in $name`, { timeout: PATIENCE_MS }, (each) => {
    let browser: Browser;
    let page: Page;
    let all: ScreenInfo[];
    let info: ScreenInfo;

    beforeAll(async () => {
      browser = await openBrowser(each.name);
    });

    afterAll(async () => {
      await browser?.close();
    });

    beforeEach(async () => {
      page = await visit(browser, gallery.url);
      all = await screensOf(page);
      info = all.find(({ name }) => name === screen) as ScreenInfo;
    });

    afterEach(async () => {
      await page.close();
    });

    it('is one of the screens, all of which have such a file', () => {
      const files = readdirSync(new URL('..', import.meta.url)).filter((file) => file.endsWith(ENDING));
      expect(files.sort()).toEqual(all.map(({ name }) => `${name}${ENDING}`).sort());
    });

    it.each(each.languages)(
      'nothing is cut off or covered, and axe finds nothing in either theme (%s)',
      async (language) => {
        await page.evaluate(await readFile(AXE, 'utf8'));
        const check = async () => [...(await faults(page)), ...(await axeFaults(page))];
        expect(await findingsIn(page, info, { window: info, language, check })).toEqual([]);
      },
    );

    it('nothing is cut off or covered in a narrow window', async () => {
      const window = { width: info.narrow, height: info.height };
      expect(await findingsIn(page, info, { window })).toEqual([]);
    });

    it('nothing is cut off or covered at 200 %', async () => {
      expect(await findingsIn(page, info, { window: info.zoomed })).toEqual([]);
    });

    it('nothing is cut off or covered in a language that is 40 % longer', async () => {
      const long = await visit(browser, gallery.url, true);
      expect(await findingsIn(long, info, { window: info })).toEqual([]);
      await long.close();
    });

    if (each.forcesColours)
      it('stays readable in forced colours', async () => {
        await emulate(page, { name: 'forced-colors', value: 'active' });
        const check = () => forcedFaults(page);
        expect(await findingsIn(page, info, { window: info, language: 'zh-CN', check })).toEqual([]);
      });
  });
}

interface Visit {
  window: { width: number; height: number };
  language?: Language;
  /** What is wrong with the state on the page; at first sight, unless told otherwise. */
  check?: (page: Page) => Promise<string[]>;
}

async function findingsIn(
  page: Page,
  { name, states }: ScreenInfo,
  { window: { width, height }, language = 'en', check = faults }: Visit,
): Promise<string[]> {
  await page.setViewport({ width, height });
  const findings: string[] = [];
  for (const state of states) {
    await show(page, { screen: name, state, language, theme: 'light' });
    findings.push(...(await check(page)).map((finding) => `${state} at ${width}: ${finding}`));
  }
  return findings;
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

async function axeFaults(page: Page): Promise<string[]> {
  const light = await axe(page);
  // A theme is nothing but colours.
  await page.evaluate(`gallery.theme('dark')`);
  const dark = await axe(page, ['color-contrast']);
  return [...light.map((finding) => `light: ${finding}`), ...dark.map((finding) => `dark: ${finding}`)];
}

/** What axe has to say: all of its rules, or these. */
async function axe(page: Page, rules?: string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ' ' + target + ' ' + html.slice(0, 120))))`)) as string[];
}
