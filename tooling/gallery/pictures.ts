import { mkdirSync } from 'node:fs';
import { click, type Screen, see } from '../browser/screen';
import { lock, openChat, openPicker, openSession, outcome } from '../browser/session';
import { startSandbox } from '../sandbox/index';
import { serveGallery } from './page';
import { FONTS, openBrowser, show, visit, type Wanted } from './visitor';

// `npm run pictures`: the pictures of the READMEs, in docs/pictures. The picker is the built extension in the sandbox's
// chat page; the rest comes from the gallery.

const FOLDER = 'docs/pictures';
const ORDER = { tid: '4512773019268853117', lines: ['4512773019269853117', '4512773019270853117'] };
const light = { language: 'zh-CN', theme: 'light' } as const;
const dark = { language: 'zh-CN', theme: 'dark' } as const;
const PAGE = { width: 1440, height: 900, deviceScaleFactor: 1 };
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };

const PICTURES: [file: string, wanted: Wanted, size: typeof PAGE][] = [
  ['popup', { screen: 'popup', state: 'page', ...light }, POPUP],
  ['popup-dark', { screen: 'popup', state: 'locked', ...dark }, POPUP],
  ['history', { screen: 'history', state: 'drawer-unknown', ...light }, PAGE],
  ['options', { screen: 'options', state: 'shops-test-failed', ...light }, PAGE],
];

async function fromExtension(): Promise<void> {
  // The harness passes the environment of this program to its browsers.
  process.env.FONTCONFIG_FILE = FONTS;
  const sandbox = await startSandbox();
  const agent = await openSession('chromium', sandbox, undefined, { timeZone: 'Asia/Shanghai' });
  try {
    const chat = await openChat(agent, '柚子汽水_2023');
    await openPicker(chat, ORDER.tid);
    for (const id of ORDER.lines) await click(chat, 'checkbox', id);
    await see(chat, 'button', '锁定 2 个子订单', { enabled: true });
    await keep(chat, 'picker');
    await lock(chat, ORDER.lines);
    await outcome(chat);
    await keep(chat, 'locked');
  } finally {
    await agent.close();
    await sandbox.close();
  }
}

/** What has just appeared is still fading in. */
async function keep({ page }: Screen, file: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.screenshot({ path: `${FOLDER}/${file}.png` });
}

async function fromGallery(): Promise<void> {
  const gallery = await serveGallery();
  const browser = await openBrowser('chromium');
  try {
    const page = await visit(browser, gallery.url);
    for (const [file, wanted, size] of PICTURES) {
      await page.setViewport(size);
      await show(page, wanted);
      await page.screenshot({ path: `${FOLDER}/${file}.png` });
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
await fromExtension();
await fromGallery();
