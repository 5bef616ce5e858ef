import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { click, find, type Screen, see } from '../../tooling/browser/screen';
import {
  type AgentSession,
  chatFrame,
  lock,
  openChat,
  openPicker,
  outcome,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { ABAI, NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';
import { openSession } from './harness/session';

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const NO_SESSION = settingsFile(demoShop({ session: undefined }));

/** Records every report that reaches the background from now on; run in a page of the extension. */
const HEAR_REPORTS = `(() => {
  globalThis.heardReports = [];
  (globalThis.browser ?? chrome).storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith('tabs/')) heardReports.push(JSON.stringify(newValue ?? ''));
  });
})()`;

const launchers = async (screen: Screen) =>
  (await screen.look()).filter((seen) => seen.role === 'button' && /^锁单/.test(seen.name) && seen.width > 0);

inBothBrowsers('the chat page', (name) => {
  const at = sharedSession(name);
  let chat: Screen;

  beforeEach(() => {
    at.sandbox.gateway.calls.length = 0;
  });

  afterEach(async () => {
    at.sandbox.faults.clear();
    await chat?.page.close();
  });

  it('offers the orders of the active buyer, and of no other in the conversation list', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    for (const seen of await launchers(chat)) expect(seen.name).toMatch(/853117/);
  });

  it('offers no orders of a late panel between two quick changes of buyer', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    await at.agent.options.evaluate(HEAR_REPORTS);
    const hold = ['between', 'last'].map(() => at.sandbox.faults.hold('chat-orders'));
    // The panels appear by the page's own timers, the first under the wrong name for two seconds.
    await (await chatFrame(chat)).evaluate(`(async () => {
      const panel = (tid) => [{ tid, status: '待发货', created: '11-22 21:40', payment: '1.00', lines: [] }];
      sandboxChat.open('${NANFENG.nick}');
      sandboxChat.open('${ABAI.nick}');
      sandboxChat.draw(panel('${NANFENG.tid}'));
      setTimeout(() => sandboxChat.draw(panel('${ABAI.tid}')), 2_000);
    })()`);
    await see(chat, 'button', new RegExp(`^锁单.*${ABAI.tid}`));
    const heard = (await at.agent.options.evaluate('heardReports')) as string[];
    for (const each of hold) each.release();
    expect(heard.filter((report) => report.includes(ABAI.tid)).length).toBeGreaterThan(0);
    expect(heard.filter((report) => report.includes(NANFENG.tid))).toEqual([]);
  });

  it('offers nothing while the panel still shows the previous buyer', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    const hold = at.sandbox.faults.hold('chat-orders');
    await (await chatFrame(chat)).evaluate(`sandboxChat.open(${JSON.stringify(NANFENG.nick)}), 0`);
    await hold.arrived;
    await until('no launcher of the buyer before', async () =>
      (await launchers(chat)).every((seen) => !seen.name.includes(YUZU.tid)),
    );
    hold.release();
    await openPicker(chat, NANFENG.tid);
    await lock(chat, [NANFENG.towel]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(at.sandbox.erp.calls.at(-1)).toMatchObject({
      buyerNick: NANFENG.nick,
      subOrderIds: [NANFENG.towel],
    });
  });

  it('sends nothing when the buyer changes under an open picker', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    const confirm = await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
    await (await chatFrame(chat)).evaluate(`sandboxChat.open(${JSON.stringify(NANFENG.nick)}), 0`);
    await chat.page.mouse.click(confirm.x, confirm.y);
    await until('word of the other buyer', async () =>
      (await chat.look()).some(({ name: words }) => words.includes('换了买家')),
    );
    expect(at.sandbox.gateway.calls).toEqual([]);
  });

  it('does not offer what is shipped', async () => {
    chat = await openChat(at.agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    expect(await see(chat, 'checkbox', YUZU.shippedMug)).toMatchObject({ disabled: true });
    expect(await find(chat, 'button', /^锁定 \d+ 个子订单/)).toMatchObject({ disabled: true });
  });
});

/** Earlier locks or pages would change the result: each test starts in a fresh browser. */
inBothBrowsers('the chat page, first thing in the day', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  it('accepts a press during which the launcher was rendered again', async () => {
    agent = await openSession(name, sandbox);
    const client = await openBackgroundClient(agent.test);
    const chat = await openChat(agent, YUZU.nick);
    const { x, y } = await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    // On the text itself, which is what is rendered again.
    await chat.page.mouse.move(x + 6, y);
    await chat.page.mouse.down();
    const request = { tid: YUZU.tid, subOrderIds: [YUZU.bedding], requestId: 'elsewhere-1' };
    await client.ask('app/look-up', { tid: YUZU.tid });
    await client.ask('app/lock', { ...request, entry: 'popup' });
    await see(chat, 'button', new RegExp(`^锁单 ${YUZU.tid}，已锁定`));
    await chat.page.mouse.up();
    await see(chat, 'dialog', '选择要锁定的子订单');
  });

  it('keeps Enter in the picker from the chat input', async () => {
    agent = await openSession(name, sandbox);
    const chat = await openChat(agent, YUZU.nick);
    const frame = await chatFrame(chat);
    await (await frame.$('.editBox pre.edit'))?.click();
    await chat.page.keyboard.type('稍等');
    await openPicker(chat, YUZU.tid);
    await see(chat, 'checkbox', YUZU.bedding);
    await chat.page.keyboard.press(' ');
    await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
    await chat.page.keyboard.press('Enter');
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
    expect(await frame.evaluate('sandboxChat.sent')).toEqual([]);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
  });

  it('takes sub-orders from another tab that has shown the order, without a session', async () => {
    agent = await openSession(name, sandbox, NO_SESSION);
    const list = await agent.test.browser.newPage();
    await list.goto(LIST);
    await list.waitForSelector('.next-table-body');
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.bedding, YUZU.pillow]);
    expect(await outcome(chat)).toMatch(/^已锁定 2 个子订单/);
    expect(sandbox.trade.calls).toEqual([]);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding, YUZU.pillow]);
  });

  it('takes them from the detail page that the extension opens', async () => {
    agent = await openSession(name, sandbox, NO_SESSION);
    sandbox.faults.always('detail-data', { delayMs: 1_500 });
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'button', '打开订单详情');
    await until('the detail page', () =>
      sandbox.traffic.some(({ path }) => path.endsWith('/tp/detail.json')),
    );
    await chat.page.bringToFront();
    // A background page is slow on a busy machine.
    await see(chat, 'checkbox', YUZU.pillow, { timeoutMs: 25_000 });
    await lock(chat, [YUZU.pillow]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.pillow]);
  });
});
