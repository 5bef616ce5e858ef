import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../find-browser.mjs';
import type { Sandbox } from '../sandbox/index';
import { type SettingsFile, settingsFile } from '../sandbox/shop';
import { acknowledged } from './acknowledged';
import { click, find, list, pageScreen, type Screen, see, tabScreen } from './screen';
import { type StartOptions, startBrowser, type TestBrowser } from './start-browser';
import type { Seen } from './survey';
import { temporaryFolder } from './temporary-folder';
import { until } from './until';

/** An agent's session: one browser with the extension, and a shop configured by an administrator. */
export interface AgentSession {
  name: BrowserName;
  test: TestBrowser;
  sandbox: Sandbox;
  /** The options page in its own tab; closed roots of pages are read from here. */
  options: Page;
  close(): Promise<void>;
}

/** In a browser of its own, unless `open` gives another one. */
export async function openSession(
  name: BrowserName,
  sandbox: Sandbox,
  settings: SettingsFile = settingsFile(),
  start: StartOptions = {},
  open: typeof startBrowser = startBrowser,
): Promise<AgentSession> {
  const agent = await sessionIn(await open(name, sandbox, start), sandbox);
  await importSettings(agent, settings);
  return agent;
}

/** Without any configured shop. */
export async function sessionIn(test: TestBrowser, sandbox: Sandbox): Promise<AgentSession> {
  const options = await openExtensionPage(test, 'options.html');
  return { name: test.name, test, sandbox, options, close: () => test.close() };
}

/**
 * Opens an extension page. In Firefox its load event never reaches the driver: the page is opened without waiting, and
 * the caller waits for its content. The extension API is available shortly after the address.
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

/** 导入配置 with a file in fresh options, as an administrator does. */
export async function importSettings(agent: AgentSession, settings: SettingsFile | string): Promise<void> {
  const text = await importFile(agent, typeof settings === 'string' ? settings : JSON.stringify(settings));
  if (!text.includes('已导入')) throw new Error(`not imported: ${text}`);
}

/** Opens a settings file in options and accepts its changes. @returns what options then shows about it */
export async function importFile(agent: AgentSession, settings: string): Promise<string> {
  const asked = await offerFile(agent, settings);
  return until('an answer to 导入配置', async () => {
    const text = await textOf(agent.options);
    if (text.includes(WOULD_CHANGE)) await click(pageScreen(agent.options), 'button', '核对过了，导入');
    else if (text !== asked && IMPORT_SAYS.test(text)) return text;
    return undefined;
  });
}

/** Shown before a file changes anything, if it would. */
export const WOULD_CHANGE = '导入会改动这些设置';

let files: string | undefined;
let offered = 0;

/** Opens a settings file in fresh options. @returns what they showed before */
export async function offerFile(agent: AgentSession, settings: string): Promise<string> {
  files ??= temporaryFolder();
  const file = join(files, `settings-${++offered}.json`);
  writeFileSync(file, settings);
  const before = agent.options;
  agent.options = await openExtensionPage(agent.test, 'options.html');
  await before.close();
  await agent.options.bringToFront();
  await see(pageScreen(agent.options), 'file', '导入配置');
  const asked = await textOf(agent.options);
  const field = (await agent.options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
  return asked;
}

const IMPORT_SAYS = /已导入|没有新的店铺|无法识别|文件来自更新|有一项不对|文件太大|重新填写/;

export async function textOf(page: Page): Promise<string> {
  return (await page.evaluate('document.body.innerText')) as string;
}

const CHAT = 'https://market.m.taobao.com/app/im/chat/index.html';

/** The chat page with this buyer's conversation open; `first` runs in the page before its own scripts. */
export async function openChat(agent: AgentSession, nick: string, first?: string): Promise<Screen> {
  const page = await agent.test.browser.newPage();
  if (first !== undefined) await page.evaluateOnNewDocument(`(() => {${first}})()`);
  await page.goto(`${CHAT}?&uid=cntaobao${encodeURIComponent(nick)}&gid=&type=web#/`);
  await page.bringToFront();
  return tabScreen(page, () => agent.options, `${CHAT}*`);
}

/**
 * Presses the order's launcher and waits for the dialog. If a busy machine does not load the frame within 2 s, the
 * popup is offered instead: like a user, this then presses the launcher again.
 */
export async function openPicker(screen: Screen, tid: string): Promise<void> {
  await screen.page.bringToFront();
  await until('the picker', () => pressLauncher(screen, tid), 20_000);
  await see(screen, 'dialog', PICKER);
}

/** @returns whether the picker opened, and not a sentence in its place */
async function pressLauncher(screen: Screen, tid: string): Promise<boolean> {
  await click(screen, 'button', new RegExp(`^锁单.*${tid}`));
  // Until then the sentence of the last press may be left.
  await new Promise((done) => setTimeout(done, 100));
  const seen = await until('the picker, or a sentence in its place', async () => {
    const all = await screen.look();
    const has = (role: string, name: string) =>
      all.some((each) => each.role === role && each.name.includes(name) && each.width > 0);
    if (has('dialog', PICKER)) return 'picker';
    return has('button', '在弹窗里继续') && 'sentence';
  });
  return seen === 'picker';
}

const PICKER = '选择要锁定的子订单';

/**
 * The picker's dialog at the height of what it shows: the platform has answered, and the pointer has left, under which
 * it keeps a greater height.
 */
export async function checkedPicker(screen: Screen): Promise<Seen> {
  const isChecked = async () => !(await screen.look()).some(({ name }) => UNCHECKED.test(name));
  await until('the answer of the platform', isChecked);
  await screen.page.mouse.move(1, 1);
  let was = await see(screen, 'dialog', PICKER);
  return until('the picker to have its height', async () => {
    const is = await see(screen, 'dialog', PICKER);
    const isStill = is.y === was.y && is.height === was.height;
    was = is;
    return isStill && is;
  });
}

const UNCHECKED = /^(正在|未能)向平台核对/;

/** A fresh popup, in a tab, for the tab `tabId` or the active one. */
export async function openPopup(agent: AgentSession, tabId?: number): Promise<Screen> {
  const page = await openExtensionPage(
    agent.test,
    tabId === undefined ? 'popup.html' : `popup.html?tab=${tabId}`,
  );
  await page.bringToFront();
  return pageScreen(page);
}

/** Id of the open tab with such an address, as `popup.html?tab=` takes it. */
export async function tabIdOf(agent: AgentSession, urlPattern: string): Promise<number> {
  const query = `(globalThis.browser ?? chrome).tabs.query({ url: ${JSON.stringify(urlPattern)} })`;
  const [tab] = (await agent.options.evaluate(query)) as { id: number }[];
  if (!tab) throw new Error(`no tab at ${urlPattern}`);
  return tab.id;
}

/** Replaces the text of 订单号 and looks it up. */
export async function lookUp(popup: Screen, text: string): Promise<void> {
  // A number that was kept is in the field as soon as it is drawn.
  await see(popup, 'textbox', '订单号');
  if (await find(popup, 'button', '清空')) await click(popup, 'button', '清空');
  await click(popup, 'textbox', '订单号');
  await popup.page.keyboard.type(text);
  await click(popup, 'button', '查询');
  if (/^\d{15,20}$/.test(text)) await answerTo(popup, text);
}

/** Waits, with a limit, for the answer or for a question about the number. */
async function answerTo({ page }: Screen, tid: string): Promise<void> {
  const isThere = `document.querySelector('section[aria-label="查询结果"]:not([aria-busy="true"]) article[aria-label="${tid}"]') !== null`;
  const isAsked = `document.querySelector('.pp-doubt') !== null`;
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && !(await page.evaluate(`${isThere} || ${isAsked}`)))
    await new Promise((done) => setTimeout(done, 40));
}

const PATIENCE_MS = 4000;

/** Ticks these sub-orders and confirms with a real click. A single lockable one is already ticked. */
export async function lock(screen: Screen, ids: readonly string[]): Promise<void> {
  for (const id of ids) await tick(screen, id);
  await click(screen, 'button', `锁定 ${ids.length} 个子订单`);
}

/**
 * Ticks a sub-order unless it is ticked. An answer that arrives between look and click may tick it automatically, and the
 * click then removes the tick: so this checks again.
 */
async function tick(screen: Screen, id: string): Promise<void> {
  const isTicked = async (): Promise<boolean> => (await see(screen, 'checkbox', id)).checked;
  if (await isTicked()) return;
  await click(screen, 'checkbox', id);
  const end = Date.now() + TICK_SHOWS_MS;
  while (Date.now() < end) if (await isTicked()) return;
  await click(screen, 'checkbox', id);
  await until(`tick of ${id}`, isTicked);
}

const TICK_SHOWS_MS = 2000;

/** The outcome of the lock just confirmed: the text of the `status` or `alert` region. */
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
 * Whether the picker has accepted the press on its button: its call, if any, has been made when this resolves. The
 * picker closes after a success: a slow look at the screen may miss that, the gateway's traffic does not.
 */
export async function wasPressTaken({ sandbox }: AgentSession, screen: Screen): Promise<boolean> {
  const isCalled = () => sandbox.gateway.calls.length > 0;
  const says = async (words: RegExp) => (await screen.look()).some(({ name }) => words.test(name));
  if (!(await says(/^正在锁定/)) && !(await says(OUTCOME)) && !isCalled()) return false;
  const end = await until('the end of the press', async () => {
    if (isCalled() || (await says(OUTCOME))) return 'taken';
    return (await says(/请求未发出/)) && 'stopped';
  });
  return end === 'taken';
}

/**
 * Moves the pointer in from beside the button, presses, and does so again while the press does not count: on a busy
 * machine the visibility check may be late by a second.
 * @returns when the press that counted was made (ms)
 */
export function pressUntilTaken(agent: AgentSession, screen: Screen, label: string): Promise<number> {
  const { mouse } = screen.page;
  let pressedAt = 0;
  const press = async ({ x, y }: Seen): Promise<void> => {
    await mouse.move(x - 30, y);
    await mouse.move(x, y);
    pressedAt = Date.now();
    await acknowledged(mouse.click(x, y));
    await new Promise((done) => setTimeout(done, 200));
  };
  const isTaken = async () => pressedAt > 0 && (await wasPressTaken(agent, screen));
  return until(
    'the press to count',
    async () => {
      if (await isTaken()) return pressedAt;
      const button = await find(screen, 'button', label);
      if (button && !button.disabled) await press(button);
      return undefined;
    },
    20_000,
  );
}

const OUTCOME = /^(已锁定|已受理|被拒绝|未送达|结果未知)/;

/**
 * Looks the order up in a fresh popup, ticks, confirms, and closes the popup.
 * @returns the text of the outcome, followed by everything that the popup shows
 */
export async function lockFromPopup(
  agent: AgentSession,
  tid: string,
  ids: readonly string[],
): Promise<string> {
  const popup = await openPopup(agent);
  try {
    await lookUp(popup, tid);
    await lock(popup, ids);
    return `${await outcome(popup)}\n${await textOf(popup.page)}`;
  } finally {
    await popup.page.close();
  }
}

/** The frame `chat-core` that contains the chat. */
export function chatFrame(chat: Screen): Promise<Frame> {
  return until('the chat frame', () => chat.page.frames().find((frame) => frame.url().includes('chat-core')));
}
