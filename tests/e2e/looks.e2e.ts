import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryPage, serveGallery } from '../../gallery/page';
import { emulate, faults, openBrowser, type ScreenInfo, screensOf, show, visit } from '../../gallery/visitor';
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

    it('cuts nothing off and covers nothing in a language that is 40 % longer', async () => {
      const { width, height } = screenOf(name);
      const long = await visit(browser, gallery.url, true);
      expect(await faultsIn(long, screenOf(name), { width, height })).toEqual([]);
      await long.close();
    });

    it('cuts nothing off and covers nothing in a narrow window and at 200 %', async () => {
      const screen = screenOf(name);
      const narrow = { width: screen.narrow, height: screen.height };
      expect(await faultsIn(page, screen, narrow)).toEqual([]);
      expect(await faultsIn(page, screen, screen.zoomed)).toEqual([]);
    });

    it('stays readable in forced colours: one drawing of a number, an edge around what floats', async () => {
      const { width, height, states } = screenOf(name);
      const plain = await visit(browser, gallery.url);
      await plain.setViewport({ width, height });
      await emulate(plain, { name: 'forced-colors', value: 'active' });
      const findings: string[] = [];
      for (const state of states) {
        await show(plain, { screen: name, state, language: 'zh-CN', theme: 'light' });
        findings.push(...(await forcedFaults(plain)).map((finding) => `${state}: ${finding}`));
      }
      await plain.close();
      expect(findings).toEqual([]);
    });
  });
});

async function faultsIn(
  page: Page,
  { name, states }: ScreenInfo,
  window: { width: number; height: number },
): Promise<string[]> {
  await page.setViewport(window);
  const findings: string[] = [];
  for (const state of states) {
    await show(page, { screen: name, state, language: 'en', theme: 'light' });
    findings.push(...(await faults(page)).map((fault) => `${state} at ${window.width}: ${fault}`));
  }
  return findings;
}

/** A system with its own colours takes shadows away and paints what was transparent. */
async function forcedFaults(page: Page): Promise<string[]> {
  return (await page.evaluate(`[
    ...[...document.querySelectorAll('.ol-id-text')]
      .filter((text) => getComputedStyle(text).color !== 'rgba(0, 0, 0, 0)')
      .map((text) => 'painted over its drawing: ' + text.textContent),
    ...[...document.querySelectorAll('.ol-picker, .ol-toast, .ol-dialog, .hp-drawer, .pp-order, .opt-card')]
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
