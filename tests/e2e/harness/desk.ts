import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Sandbox } from '../../../sandbox/index';
import { type SettingsFile, settingsFile } from '../../../sandbox/shop';
import type { BrowserName } from '../../../scripts/find-browser.mjs';
import { type StartOptions, startBrowser, type TestBrowser } from './browsers';
import { click, find, list, pageScreen, type Screen, see, tabScreen } from './screen';
import { until } from './until';

/** An agent's desk: one browser with the extension, and the shop configured by an administrator. */
export interface Desk {
  name: BrowserName;
  test: TestBrowser;
  sandbox: Sandbox;
  /** Options, open in a tab of its own; closed roots of pages are looked into from here. */
  options: Page;
  close(): Promise<void>;
}

export async function openDesk(
  name: BrowserName,
  sandbox: Sandbox,
  settings: SettingsFile = settingsFile(),
  start: StartOptions = {},
): Promise<Desk> {
  const desk = await openUnconfiguredDesk(name, sandbox, start);
  await importSettings(desk, settings);
  return desk;
}

/** The same before any administrator came. */
export async function openUnconfiguredDesk(
  name: BrowserName,
  sandbox: Sandbox,
  start: StartOptions = {},
): Promise<Desk> {
  const test = await startBrowser(name, sandbox, start);
  const options = await openExtensionPage(test, 'options.html');
  return { name, test, sandbox, options, close: () => test.close() };
}

/**
 * Opens a page of the extension. In Firefox its load event never reaches the driver: it is started without waiting, and
 * the caller waits for what the page should show. The extension's interface comes a moment after the address.
 */
export async function openExtensionPage(test: TestBrowser, page: string): Promise<Page> {
  const tab = await test.browser.newPage();
  const loaded = tab.goto(test.address(page)).catch(() => undefined);
  if (test.name === 'chromium') await loaded;
  await until(
    `address of ${page}`,
    async () => (await tab.evaluate(ADDRESS).catch(() => '')) === test.address(page),
  );
  return tab;
}

const ADDRESS = `(globalThis.browser ?? globalThis.chrome)?.runtime && location.href`;

/** 导入配置 with a file in fresh options, as an administrator does it. */
export async function importSettings(desk: Desk, settings: SettingsFile | string): Promise<void> {
  const text = await importFile(desk, typeof settings === 'string' ? settings : JSON.stringify(settings));
  if (!text.includes('已导入')) throw new Error(`not imported: ${text}`);
}

/** Gives options a settings file. @returns what options shows, once it says something about it */
export async function importFile(desk: Desk, settings: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'order-lock-')), 'settings.json');
  writeFileSync(file, settings);
  const before = desk.options;
  desk.options = await openExtensionPage(desk.test, 'options.html');
  await before.close();
  await desk.options.bringToFront();
  await see(pageScreen(desk.options), 'file', '导入配置');
  const asked = await textOf(desk.options);
  const field = (await desk.options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
  return until('an answer to 导入配置', async () => {
    const text = await textOf(desk.options);
    return text !== asked && IMPORT_SAYS.test(text) ? text : undefined;
  });
}

const IMPORT_SAYS = /已导入|没有新的店铺|读不懂|文件来自更新|有一项不对|文件太大|重新填写/;

export async function textOf(page: Page): Promise<string> {
  return (await page.evaluate('document.body.innerText')) as string;
}

const CHAT = 'https://market.m.taobao.com/app/im/chat/index.html';

/** The chat page with this buyer's conversation open; `first` runs in the page before its own scripts. */
export async function openChat(desk: Desk, nick: string, first?: string): Promise<Screen> {
  const page = await desk.test.browser.newPage();
  if (first !== undefined) await page.evaluateOnNewDocument(`(() => {${first}})()`);
  await page.goto(`${CHAT}?&uid=cntaobao${encodeURIComponent(nick)}&gid=&type=web#/`);
  await page.bringToFront();
  return tabScreen(page, () => desk.options, `${CHAT}*`);
}

/** The launcher bound to this order, then the dialog. */
export async function openPicker(screen: Screen, tid: string): Promise<void> {
  await screen.page.bringToFront();
  await click(screen, 'button', new RegExp(`^锁单.*${tid}`));
  await see(screen, 'dialog', '选择要锁定的子订单');
}

/** A fresh popup, in a tab, about the tab that `of` names or about the active one. */
export async function openPopup(desk: Desk, tabId?: number): Promise<Screen> {
  const page = await openExtensionPage(
    desk.test,
    tabId === undefined ? 'popup.html' : `popup.html?tab=${tabId}`,
  );
  await page.bringToFront();
  return pageScreen(page);
}

/** Id of the open tab with such an address, as `popup.html?tab=` takes it. */
export async function tabIdOf(desk: Desk, urlPattern: string): Promise<number> {
  const query = `(globalThis.browser ?? chrome).tabs.query({ url: ${JSON.stringify(urlPattern)} })`;
  const [tab] = (await desk.options.evaluate(query)) as { id: number }[];
  if (!tab) throw new Error(`no tab at ${urlPattern}`);
  return tab.id;
}

/** Types into 订单号, in place of what stands there, and asks. */
export async function lookUp(popup: Screen, text: string): Promise<void> {
  if (await find(popup, 'button', '清空')) await click(popup, 'button', '清空');
  await click(popup, 'textbox', '订单号');
  await popup.page.keyboard.type(text);
  await click(popup, 'button', '查询');
}

/** Ticks these sub-orders and confirms with a real click. The only one that can be locked is ticked beforehand. */
export async function lock(screen: Screen, ids: readonly string[]): Promise<void> {
  for (const id of ids) if (!(await see(screen, 'checkbox', id)).checked) await click(screen, 'checkbox', id);
  for (const id of ids) await until(`tick of ${id}`, async () => (await see(screen, 'checkbox', id)).checked);
  await click(screen, 'button', `锁定 ${ids.length} 个子订单`);
}

/** The outcome of the lock just confirmed: the words of the `status` or `alert` region. */
export async function outcome(screen: Screen, timeoutMs = 15_000): Promise<string> {
  try {
    const region = await until(
      'an outcome',
      async () =>
        (await screen.look()).find(
          ({ role, name }) => (role === 'status' || role === 'alert') && OUTCOME.test(name),
        ),
      timeoutMs,
    );
    return region.name;
  } catch (error) {
    throw new Error(`${(error as Error).message}; on the screen:\n${await list(screen)}`);
  }
}

/**
 * Whether the picker has taken the press on its button: its call, if it makes one, is made when this resolves. The
 * picker closes by itself after a success: what a slow look at the screen misses, the wire still knows.
 */
export async function wasPressTaken({ sandbox }: Desk, screen: Screen): Promise<boolean> {
  const isCalled = () => sandbox.gateway.calls.length > 0;
  const says = async (words: RegExp) => (await screen.look()).some(({ name }) => words.test(name));
  const isTaken = (await says(/^正在锁定/)) || (await says(OUTCOME)) || isCalled();
  if (isTaken) await until('the end of the press', async () => isCalled() || says(OUTCOME));
  return isTaken;
}

const OUTCOME = /^(已锁定|已受理|被拒绝|未送达|结果未知)/;

/**
 * Looks the order up in a fresh popup, ticks, confirms, and closes it again.
 * @returns the words of the outcome, and after them all that the popup shows
 */
export async function lockFromPopup(desk: Desk, tid: string, ids: readonly string[]): Promise<string> {
  const popup = await openPopup(desk);
  try {
    await lookUp(popup, tid);
    await lock(popup, ids);
    return `${await outcome(popup)}\n${await textOf(popup.page)}`;
  } finally {
    await popup.page.close();
  }
}

/** The frame `chat-core` that holds the chat. */
export function chatFrame(chat: Screen): Promise<Frame> {
  return until('the chat frame', () => chat.page.frames().find((frame) => frame.url().includes('chat-core')));
}
