import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../find-browser.mjs';
import type { Variant } from './variants';
import { emulate, faults as faultsOf, openBrowser, type ScreenInfo, screensOf, show, visit } from './visitor';

/** One picture. */
export interface Shot {
  browser: BrowserName;
  screen: string;
  state: string;
  variant: string;
  /** Beside the contact sheet. */
  file: string;
  /** What is wrong with it. */
  faults: string[];
}

export interface Plan {
  url: string;
  folder: string;
  variants: readonly Variant[];
  /** Names of screens, or `screen/state`; empty: all. */
  only: readonly string[];
}

/** Every state in every variant, in one browser. */
export async function shootAll(name: BrowserName, plan: Plan): Promise<Shot[]> {
  const browser = await openBrowser(name);
  try {
    const shots: Shot[] = [];
    for (const variant of plan.variants) shots.push(...(await shootVariant(browser, name, plan, variant)));
    return shots;
  } finally {
    await browser.close();
  }
}

async function shootVariant(
  browser: Browser,
  name: BrowserName,
  plan: Plan,
  variant: Variant,
): Promise<Shot[]> {
  const page = await visit(browser, plan.url, variant.pseudo);
  if (variant.media) await emulate(page, variant.media);
  const shots: Shot[] = [];
  for (const screen of await screensOf(page)) {
    const states = screen.states.filter((state) => isWanted(plan.only, screen.name, state));
    if (states.length === 0) continue;
    await page.setViewport(windowOf(screen, variant));
    mkdirSync(join(plan.folder, screen.name), { recursive: true });
    for (const state of states) shots.push(await shoot(page, name, plan.folder, screen, state, variant));
  }
  await page.close();
  return shots;
}

async function shoot(
  page: Page,
  browser: BrowserName,
  folder: string,
  { name: screen, isTall }: ScreenInfo,
  state: string,
  { name: variant, language, theme, bigText = false }: Variant,
): Promise<Shot> {
  const file = `${screen}/${state}.${variant}.${browser}.png`;
  const faults: string[] = [];
  try {
    await show(page, { screen, state, language, theme, bigText });
    faults.push(...(await faultsOf(page)));
  } catch (error) {
    faults.push(`not reached: ${(error as Error).message}`);
  }
  await picture(page, join(folder, file), isTall);
  return { browser, screen, state, variant, file, faults };
}

function windowOf({ width, height, narrow, zoomed }: ScreenInfo, variant: Variant) {
  if (variant.zoomed) return { ...zoomed, deviceScaleFactor: 2 };
  return { width: variant.narrow ? narrow : width, height };
}

/** All of a tall page, in a window of the same height: what sticks to the window's edges stays at the edges. */
async function picture(page: Page, path: string, isTall: boolean): Promise<void> {
  const before = page.viewport();
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const grows = before !== null && isTall && height > before.height;
  if (grows) await page.setViewport({ ...before, height });
  await page.screenshot({ path: path as `${string}.png` });
  if (grows) await page.setViewport(before);
}

function isWanted(only: readonly string[], screen: string, state: string): boolean {
  return only.length === 0 || only.some((one) => one === screen || one === `${screen}/${state}`);
}
