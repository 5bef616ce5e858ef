import type { Frame, Page } from 'puppeteer-core';
import { type Screen, see } from '../browser/screen';
import { openChat } from '../browser/session';
import { until } from '../browser/until';
import { YUZU } from '../sandbox/sample-orders';
import { type Bench, pause } from './bench';
import { EMPTY_BUTTON, installEmptyFrame } from './empty-frame';
import { memoryOf } from './memory';
import { round, summary } from './statistics';

/**
 * Time from a trusted click to the first contentful paint in the frame: the picker with its rows, cold and prepared,
 * compared with an empty page of another extension in the same kind of frame.
 */

const TARGET = 1.3;
const PREPARED_TARGET_MS = 50;
const TABS = 6;

const CLICKED = `for (const type of ['click']) addEventListener(type, (event) => {
  globalThis.benchClick ??= performance.timeOrigin + event.timeStamp;
}, true)`;
/** Epoch ms of the first contentful paint. */
const PAINTED = `(() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint ? performance.timeOrigin + paint.startTime : 0;
})()`;
const HAS_ROWS = `document.querySelectorAll('[data-row]').length > 0`;

export async function measurePickerOpen(bench: Bench) {
  await installEmptyFrame(bench.test.browser);
  const times = bench.isQuick ? 5 : 15;
  bench.tell(`picker: opened ${times} times cold, prepared, and an empty frame`);
  const cold: number[] = [];
  const prepared: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < times; i++) {
    cold.push(await openOurs(bench, false));
    empty.push(await openEmpty(bench));
    prepared.push(await openOurs(bench, true));
  }
  const [ours, bare, ready] = [summary(cold), summary(empty), summary(prepared)];
  return {
    unit: 'ms from the click to the first contentful paint in the frame',
    target: TARGET,
    ratio: round(ours.median / bare.median),
    cold: ours,
    emptyFrame: bare,
    prepared: ready,
    preparedTargetMs: PREPARED_TARGET_MS,
    memory: await measureMemory(bench),
  };
}

async function openOurs(bench: Bench, isPrepared: boolean): Promise<number> {
  const chat = await openChat(bench.agent, YUZU.nick);
  try {
    const { x, y } = await launcher(chat);
    await listen(chat.page);
    if (isPrepared) {
      await chat.page.mouse.move(x, y);
      await pause(600);
    }
    await chat.page.mouse.click(x, y);
    return await painted(chat.page, '/picker.html', HAS_ROWS);
  } finally {
    await chat.page.close();
  }
}

async function openEmpty(bench: Bench): Promise<number> {
  const chat = await openChat(bench.agent, YUZU.nick);
  try {
    await launcher(chat);
    await listen(chat.page);
    await chat.page.click(`#${EMPTY_BUTTON}`);
    return await painted(chat.page, '/frame.html', 'true');
  } finally {
    await chat.page.close();
  }
}

const launcher = async (chat: Screen) => {
  const found = await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
  await pause(500);
  return found;
};

/** The launcher is in the chat's frame, the empty extension's button in the page. */
async function listen(page: Page): Promise<void> {
  for (const frame of page.frames()) await frame.evaluate(CLICKED).catch(() => undefined);
}

async function painted(page: Page, path: string, isReady: string): Promise<number> {
  const frame = await until(`a frame with ${path}`, () => frameAt(page, path));
  await until('what it shows', () => frame.evaluate(isReady));
  const at = await until('its first paint', async () => (await frame.evaluate(PAINTED)) as number);
  const clicks = await Promise.all(
    page.frames().map((each) => each.evaluate('globalThis.benchClick').catch(() => undefined)),
  );
  const click = clicks.find((each) => typeof each === 'number');
  if (click === undefined) throw new Error('no click was seen');
  return at - click;
}

async function frameAt(page: Page, path: string): Promise<Frame | undefined> {
  for (const frame of page.frames())
    if (await frame.evaluate(`location.pathname === '${path}'`).catch(() => false)) return frame;
  return undefined;
}

/** Memory of tabs with a prepared picker, beyond the same tabs without one. */
async function measureMemory(bench: Bench) {
  const pid = bench.test.browser.process()?.pid;
  if (pid === undefined || memoryOf(pid) === undefined) return 'n/a';
  bench.tell(`memory: ${TABS} tabs`);
  const chats: Screen[] = [];
  for (let i = 0; i < TABS; i++) chats.push(await openChat(bench.agent, YUZU.nick));
  for (const chat of chats) await see(chat, 'button', /^锁单/);
  await pause(2_000);
  const without = memoryOf(pid) ?? 0;
  for (const chat of chats) {
    const { x, y } = await launcher(chat);
    await chat.page.bringToFront();
    await chat.page.mouse.move(x, y);
    await until('a prepared frame', () => frameAt(chat.page, '/picker.html'));
  }
  await pause(2_000);
  const withPickers = memoryOf(pid) ?? 0;
  for (const chat of chats) await chat.page.close();
  return {
    unit: 'MB, whole browser',
    tabs: TABS,
    without,
    withPreparedPickers: withPickers,
    perTab: round((withPickers - without) / TABS),
  };
}
