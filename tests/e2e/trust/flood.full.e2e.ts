import { afterEach, beforeEach, expect, it } from 'vitest';
import { popupWindow } from '../../../tooling/browser/popup-window';
import { click, type Screen, see, tabScreen } from '../../../tooling/browser/screen';
import {
  type AgentSession,
  lookUp,
  openChat,
  openPicker,
  outcome,
  pressUntilTaken,
  tabIdOf,
} from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothAtOnce, inBothBrowsers } from '../harness/both';
import { openSession } from '../harness/session';
import { FLOOD, floodByMessages, floodRoute, hearPageNews } from './support/flood';

/** Reports of one tab accepted in a burst, and the pause between later ones (ms). */
const BURST = 10;
const PAUSE_MS = 250;
const LULL_MS = 2_000;
/** Automatic look-ups: the pause between two, and the limit for one source. */
const GAP_MS = 3_000;
const EACH_SOURCE = 10;

interface Confirm {
  pressed: number;
  called: number;
}

/** A page that changes all its orders many times a second. */
inBothBrowsers('a flood of changing orders', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeEach(async () => {
    sandbox = await startSandbox({ routes: [floodRoute(YUZU.tid)] });
    agent = await openSession(name, sandbox);
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  async function openFlood(): Promise<Screen> {
    const page = await agent.test.browser.newPage();
    await page.goto(FLOOD);
    await page.bringToFront();
    const screen = tabScreen(page, () => agent.options, `${FLOOD}*`);
    await see(screen, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    return screen;
  }

  /** Ticks one line and confirms. @returns when it was pressed, and when its call arrived */
  async function confirmIn(screen: Screen): Promise<Confirm> {
    await openPicker(screen, YUZU.tid);
    await click(screen, 'checkbox', YUZU.bedding);
    const pressed = await pressUntilTaken(agent, screen, '锁定 1 个子订单');
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    const [call, ...others] = sandbox.gateway.calls;
    expect(others).toEqual([]);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
    return { pressed, called: call?.request.at ?? Number.POSITIVE_INFINITY };
  }

  /** The most reports that two tabs can have had accepted since then. */
  const most = (since: number) => 2 * BURST + (Date.now() - since) / PAUSE_MS;

  async function confirmCalmly(screen: Screen, heard: () => Promise<number[]>, since: number): Promise<void> {
    const { pressed, called } = await confirmIn(screen);
    const news = await heard();
    // A flood must not delay the lock.
    const meanwhile = news.filter((at) => at >= pressed && at <= called);
    expect(meanwhile.length).toBeLessThanOrEqual(BURST + (called - pressed) / PAUSE_MS);
    expect(news.length).toBeLessThanOrEqual(most(since));
    // The flood lasted until then.
    expect(news.some((at) => at > called - LULL_MS)).toBe(true);
  }

  it.each([5, 20])(
    '%i times a second in the same tab: the lock is made, and few reports are accepted',
    async (pace) => {
      const screen = await openFlood();
      const news = await hearPageNews(agent.options);
      const since = Date.now();
      await screen.page.evaluate(`void flood(${pace})`);
      await confirmCalmly(screen, news, since);
    },
  );

  it.each([5, 20])(
    '%i reports a second of another tab: the lock is made, and few of them are accepted',
    async (pace) => {
      await openFlood();
      const chat = await openChat(agent, YUZU.nick);
      await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
      const news = await hearPageNews(agent.options);
      const since = Date.now();
      const said = await floodByMessages(agent, `${FLOOD}*`, pace);
      await until('a flood', async () => (await said()) > 20);
      await confirmCalmly(chat, news, since);
    },
  );
});

/** API calls count against the shop's quota: a page must not use it up. */
inBothAtOnce('a page that invents orders', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  it('causes a few look-ups, and then none until the agent presses something', async () => {
    sandbox = await startSandbox({ routes: [floodRoute(YUZU.tid)] });
    agent = await openSession(name, sandbox);
    const page = await agent.test.browser.newPage();
    await page.goto(FLOOD);
    await page.bringToFront();
    const tabId = await tabIdOf(agent, `${FLOOD}*`);
    await agent.options.evaluate(
      `void (globalThis.browser ?? chrome).windows.create({ url: 'popup.html?tab=${tabId}', type: 'popup' })`,
    );
    const popup = await popupWindow(agent, `tab=${tabId}`);
    await see(popup, 'textbox', '订单号');
    const calls = sandbox.trade.calls;
    const changes = async () => Number(await page.evaluate('changes'));
    const since = Date.now();
    await page.evaluate('void invent(5)');
    await until('some orders', async () => (await changes()) > 50, 30_000);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(1 + (Date.now() - since) / GAP_MS);

    await until('the last of them', () => calls.length === EACH_SOURCE, 60_000);
    const before = await changes();
    await until('many more orders', async () => (await changes()) > before + 50, 30_000);
    expect(calls.length).toBe(EACH_SOURCE);

    await lookUp(popup, YUZU.tid);
    await see(popup, 'checkbox', YUZU.bedding);
    await until('a question more', () => calls.length > EACH_SOURCE + 1, 20_000);
  }, 180_000);
});
