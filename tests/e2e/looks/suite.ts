import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import { type GalleryPage, serveGallery } from '../../../tooling/gallery/page';
import {
  emulate,
  faults,
  openBrowser,
  resize,
  type ScreenInfo,
  screensOf,
  show,
  visit,
} from '../../../tooling/gallery/visitor';
import type { Language } from '../../../utils/messages/views';

/** Every state of every screen, as the gallery renders it, in real browsers: colours and sizes need one. */

const SCREENS = ['picker', 'popup', 'options', 'history', 'welcome', 'launcher'];
/** For all states of a screen, even on a busy machine. */
const PATIENCE_MS = 300_000;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Looks {
  browser: BrowserName;
  /**
   * Sizes and faces may differ between browsers. One browser is enough for what is about the document and its texts, and
   * only Chromium can emulate forced colours.
   */
  isWhole: boolean;
}

/** One way of looking at a state. Drawing it takes longer than all looks at it, so that each drawing serves several. */
interface Look {
  title: string;
  /** @returns what is wrong; leaves the state as it was drawn */
  findings(page: Page, screen: ScreenInfo): Promise<string[]>;
}

export function describeLooks({ browser: name, isWhole }: Looks): void {
  let gallery: GalleryPage;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [gallery, browser] = await Promise.all([serveGallery(), openBrowser(name)]);
  });

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  afterEach(async () => {
    await page?.close();
  });

  async function open(screen: string, pseudo = false): Promise<ScreenInfo> {
    page = await visit(browser, gallery.url, pseudo);
    if (isWhole) await page.evaluate(await readFile(AXE, 'utf8'));
    const found = (await screensOf(page)).find((one) => one.name === screen);
    if (!found) throw new Error(`no screen ${screen}`);
    return found;
  }

  it('has these screens', async () => {
    await open('picker');
    expect((await screensOf(page)).map((screen) => screen.name)).toEqual(SCREENS);
  });

  describe.each(SCREENS)('%s', { timeout: PATIENCE_MS }, (screen) => {
    it(isWhole ? 'in Chinese, to axe in both themes, in forced colours' : 'in Chinese', async () => {
      const info = await open(screen);
      const looks = isWhole ? [AS_DRAWN, BY_AXE, FORCED_COLORS] : [AS_DRAWN];
      expect(await findingsIn(page, info, { language: 'zh-CN' }, looks)).toEqual([]);
    });

    it('with texts twice as large', async () => {
      const info = await open(screen);
      expect(await findingsIn(page, info, { language: 'zh-CN', bigText: true })).toEqual([]);
    });

    it('in a narrow window', async () => {
      const info = await open(screen);
      expect(await findingsIn(page, info, { language: 'en', width: info.narrow })).toEqual([]);
    });

    if (!isWhole) return;
    it('in English, at 200 %', async () => {
      const info = await open(screen);
      expect(await findingsIn(page, info, { language: 'en' }, [AS_DRAWN, ZOOMED])).toEqual([]);
    });

    it('in a language that is 40 % longer', async () => {
      const info = await open(screen, true);
      expect(await findingsIn(page, info, { language: 'en' })).toEqual([]);
    });
  });
}

interface Drawing {
  language: Language;
  bigText?: boolean;
  /** Of the window; without it the usual one. */
  width?: number;
}

async function findingsIn(
  page: Page,
  screen: ScreenInfo,
  { width = screen.width, ...drawing }: Drawing,
  looks: readonly Look[] = [AS_DRAWN],
): Promise<string[]> {
  await page.setViewport({ width, height: screen.height });
  const all: string[] = [];
  for (const state of screen.states) {
    await show(page, { screen: screen.name, state, theme: 'light', ...drawing });
    for (const { title, findings } of looks)
      all.push(...(await findings(page, screen)).map((finding) => `${state}, ${title}: ${finding}`));
  }
  return all;
}

const AS_DRAWN: Look = { title: 'as drawn', findings: faults };

/** A popup keeps its width. */
const ZOOMED: Look = {
  title: 'at 200 %',
  async findings(page, { width, height, zoomed }) {
    await resize(page, zoomed);
    const found = await faults(page);
    await page.setViewport({ width, height });
    return found;
  },
};

const FORCED_COLORS: Look = {
  title: 'in forced colours',
  async findings(page) {
    const end = await emulate(page, { name: 'forced-colors', value: 'active' });
    const found = [...(await faults(page)), ...(await forcedFaults(page))];
    await end();
    return found;
  },
};

/** All rules in the light theme; the dark one differs only in colours. */
const BY_AXE: Look = {
  title: 'to axe',
  async findings(page) {
    const light = await axe(page);
    await page.evaluate(`gallery.theme('dark')`);
    const dark = await axe(page, ['color-contrast']);
    await page.evaluate(`gallery.theme('light')`);
    return [...light.map((finding) => `light: ${finding}`), ...dark.map((finding) => `dark: ${finding}`)];
  },
};

/** Forced colours remove shadows and paint what was transparent. */
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

/** The findings of axe: by all of its rules, or these. */
async function axe(page: Page, rules?: string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ' ' + target + ' ' + html.slice(0, 120))))`)) as string[];
}
