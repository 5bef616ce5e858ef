import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Language } from '../../utils/messages/views';
import { click, see } from '../browser/screen';
import { type AgentSession, openChat, openSession } from '../browser/session';
import { until } from '../browser/until';
import { serveGallery } from '../gallery/page';
import { FONTS, openBrowser, show, visit } from '../gallery/visitor';
import { startSandbox } from '../sandbox/index';

/**
 * The stores' screenshots, 1280 × 800: first the built extension in the sandbox's chat page, then history and options
 * from the gallery. Orders, names and keys are the sandbox's.
 */

const SIZE = { width: 1280, height: 800 };
const ORDER = { tid: '4512773019268853117', lines: ['4512773019269853117', '4512773019270853117'] };
const PASTED = { tid: '4512690374418027645', line: '4512690374419027645' };
const CONFIRM: Record<Language, string> = { 'zh-CN': '锁定 2 个子订单', en: 'Lock 2 sub-orders' };
const GALLERY = [
  ['4-history', 'history', 'drawer-locked'],
  ['5-options', 'options', 'shops'],
] as const;

export async function takeScreenshots(language: Language, folder: string): Promise<void> {
  await fromExtension(language, folder);
  await fromGallery(language, folder);
}

async function fromExtension(language: Language, folder: string): Promise<void> {
  // The harness passes the environment of this program to its browsers.
  process.env.FONTCONFIG_FILE = FONTS;
  const sandbox = await startSandbox();
  const agent = await openSession('chromium', sandbox, undefined, { timeZone: 'Asia/Shanghai', size: SIZE });
  try {
    await speak(agent, language);
    const chat = await openChat(agent, '柚子汽水_2023');
    await click(chat, 'button', new RegExp(`(?:锁单|Lock).*${ORDER.tid}`));
    for (const id of ORDER.lines) await click(chat, 'checkbox', id);
    await see(chat, 'button', CONFIRM[language], { enabled: true });
    await keep(chat.page, `${folder}/1-picker.png`);
    await click(chat, 'button', CONFIRM[language]);
    await until('the lock', () => sandbox.erp.held(ORDER.tid).length === ORDER.lines.length);
    await keep(chat.page, `${folder}/2-locked.png`);
    await keepPopup(agent, `${folder}/3-popup.png`);
  } finally {
    await agent.close();
    await sandbox.close();
  }
}

/** The popup with the result of looking up a pasted sentence, in the middle of a plain page. */
async function keepPopup(agent: AgentSession, path: `${string}.png`): Promise<void> {
  const page = await agent.test.browser.newPage();
  await page.setViewport({ width: 380, height: 600, deviceScaleFactor: 1 });
  await page.goto(agent.test.address('popup.html'));
  await page.bringToFront();
  await page.type('textarea', `${PASTED.tid} 地址写错了，先别发`);
  await page.keyboard.press('Enter');
  const row = `article[aria-label="${PASTED.tid}"] [data-row="${PASTED.line}"]`;
  await (await page.waitForSelector(row))?.click();
  await page.waitForFunction(`!document.querySelector('article button[class*="primary"]:disabled')`);
  await settle();
  const popup = await page.screenshot({ encoding: 'base64' });
  const around = readFileSync(join(import.meta.dirname, 'around.html'), 'utf8');
  await page.goto('about:blank');
  await page.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  await page.setContent(around.replace('PICTURE', `data:image/png;base64,${popup}`));
  await page.screenshot({ path });
  await page.close();
}

/** Options set the background's language, and with it that of every screen. */
async function speak({ options }: AgentSession, language: Language): Promise<void> {
  await options.evaluate(`(async () => {
    const api = globalThis.browser ?? chrome;
    const { version } = api.runtime.getManifest();
    const body = { preferences: { language: ${JSON.stringify(language)}, theme: 'light' } };
    await api.runtime.sendMessage({ kind: 'order-lock', version, name: 'app/set-preferences', body });
  })()`);
}

async function fromGallery(language: Language, folder: string): Promise<void> {
  const gallery = await serveGallery();
  const browser = await openBrowser('chromium');
  try {
    const page = await visit(browser, gallery.url);
    await page.setViewport({ ...SIZE, deviceScaleFactor: 1 });
    for (const [file, screen, state] of GALLERY) {
      await show(page, { screen, state, language, theme: 'light' });
      await keep(page, `${folder}/${file}.png`);
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
}

async function keep(page: Page, path: `${string}.png`): Promise<void> {
  await settle();
  await page.screenshot({ path });
}

/** What has just appeared is still fading in. */
function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 500));
}
