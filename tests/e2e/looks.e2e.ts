import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryPage, serveGallery } from '../../gallery/page';
import { cutOff, openBrowser, type ScreenInfo, screensOf, show, visit } from '../../gallery/visitor';
import type { Language } from '../../utils/messages/views';

/** Every state of every screen, as the gallery draws it, in a real browser: colours and sizes need one. */

const SCREENS = ['picker', 'popup', 'options', 'history', 'launcher'];
const LANGUAGES: Language[] = ['zh-CN', 'en'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('looks', () => {
  let gallery: GalleryPage;
  let browser: Browser;
  let page: Page;
  let screens: ScreenInfo[];

  beforeAll(async () => {
    [gallery, browser] = await Promise.all([serveGallery(), openBrowser('chromium')]);
    page = await visit(browser, gallery.url);
    await page.evaluate(await readFile(AXE, 'utf8'));
    screens = await screensOf(page);
  });

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const screenOf = (name: string): ScreenInfo => {
    const screen = screens.find((one) => one.name === name);
    if (!screen) throw new Error(`no screen ${name}`);
    return screen;
  };

  it('has these screens', () => {
    expect(screens.map(({ name }) => name)).toEqual(SCREENS);
  });

  describe.each(SCREENS)('%s', (name) => {
    it.each(LANGUAGES)('axe finds nothing, in either theme (%s)', async (language) => {
      const { width, height, states } = screenOf(name);
      await page.setViewport({ width, height });
      const findings: string[] = [];
      for (const state of states) {
        await show(page, { screen: name, state, language, theme: 'light' });
        findings.push(...(await axe(page)).map((finding) => `${state}, light: ${finding}`));
        // A theme is nothing but colours.
        await page.evaluate(`gallery.theme('dark')`);
        findings.push(
          ...(await axe(page, ['color-contrast'])).map((finding) => `${state}, dark: ${finding}`),
        );
      }
      expect(findings).toEqual([]);
    });

    it('cuts nothing off in a language that is 40 % longer', async () => {
      const { width, height, states } = screenOf(name);
      const long = await visit(browser, gallery.url, true);
      await long.setViewport({ width, height });
      const findings: string[] = [];
      for (const state of states) {
        await show(long, { screen: name, state, language: 'en', theme: 'light' });
        findings.push(...(await cutOff(long)).map((finding) => `${state}: ${finding}`));
      }
      await long.close();
      expect(findings).toEqual([]);
    });
  });
});

/** What axe has to say: all of its rules, or these. */
async function axe(page: Page, rules?: string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ' ' + target + ' ' + html.slice(0, 120))))`)) as string[];
}
