import { afterEach, beforeEach, expect, it } from 'vitest';
import { pickerFrame } from '../../../tooling/browser/picker-frame';
import { click, find, type Screen, see } from '../../../tooling/browser/screen';
import { type AgentSession, lock, openChat, openPicker, outcome } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import type { Hold } from '../../../tooling/sandbox/faults';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from '../harness/both';
import { openSession } from '../harness/session';
import { tells } from './support/trade-answer';

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const NEW_LINE = '4512773019272853117';
const SHIPPED = { status: 'WAIT_BUYER_CONFIRM_GOODS' };

/** The picker opens with what pages have shown; the platform answers when the test lets it. */
inBothBrowsers('a late answer of the platform', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;
  let chat: Screen;
  let hold: Hold | undefined;

  beforeEach(async () => {
    hold = undefined;
    sandbox = await startSandbox();
    agent = await openSession(name, sandbox);
    const list = await agent.test.browser.newPage();
    await list.goto(LIST);
    await list.waitForSelector('.next-table-body');
    chat = await openChat(agent, YUZU.nick);
  });

  afterEach(async () => {
    hold?.release();
    await agent?.close();
    await sandbox?.close();
  });

  async function open(...lines: Parameters<typeof tells>[1]): Promise<Hold> {
    hold = sandbox.faults.hold('trade', tells(YUZU.tid, lines));
    await openPicker(chat, YUZU.tid);
    await hold.arrived;
    expect(await rows()).toEqual([YUZU.bedding, YUZU.pillow, YUZU.shippedMug]);
    return hold;
  }

  const boxes = async () =>
    (await chat.look())
      .filter(({ role, width }) => role === 'checkbox' && width > 0)
      .sort((a, b) => a.y - b.y);
  const idOf = (words: string) => /\d{19}/.exec(words)?.[0] ?? '';
  const rows = async () => (await boxes()).map((box) => idOf(box.name)).filter(Boolean);
  const ticked = async () => (await boxes()).filter(({ checked }) => checked).map((box) => idOf(box.name));
  const text = async () => String(await (await pickerFrame(chat.page))?.evaluate('document.body.innerText'));
  const says = (words: string) => until(words, async () => (await text()).includes(words));
  const isSilent = (words: string) => until(`no ${words}`, async () => !(await text()).includes(words));

  it('delays the lock by at most 2 s: the picker says so, and the lock is made without it', async () => {
    await open({ oid: YUZU.bedding }, { oid: YUZU.pillow }, { oid: YUZU.shippedMug });
    await click(chat, 'checkbox', YUZU.bedding);
    await says('未能向平台核对');
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    // The answer is still pending.
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
    expect(sandbox.traffic.filter(({ path }) => path === '/router/rest')).toHaveLength(1);
  });

  it('that arrives later moves no row and ticks nothing', async () => {
    const answer = await open(
      { oid: YUZU.shippedMug },
      { oid: YUZU.pillow, ...SHIPPED },
      { oid: YUZU.bedding, title: '四件套（平台的标题）' },
    );
    await says('未能向平台核对');
    // The background has stopped waiting too: the picker can only learn it by news.
    await new Promise((done) => setTimeout(done, 1_000));
    answer.release();
    await isSilent('未能向平台核对');
    await see(chat, 'checkbox', new RegExp(`四件套（平台的标题）.*${YUZU.bedding}`));
    expect(await rows()).toEqual([YUZU.bedding, YUZU.pillow, YUZU.shippedMug]);
    // By now it is the only one that can be locked.
    expect(await see(chat, 'checkbox', YUZU.pillow)).toMatchObject({ disabled: true });
    expect(await ticked()).toEqual([]);
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
  });

  it('that arrives while the agent ticks updates rows in place; a line unknown to it loses its tick', async () => {
    const answer = await open(
      { oid: NEW_LINE },
      { oid: YUZU.shippedMug },
      { oid: YUZU.bedding, title: '四件套（平台的标题）' },
    );
    await click(chat, 'checkbox', YUZU.bedding);
    await click(chat, 'checkbox', YUZU.pillow);
    await see(chat, 'button', '锁定 2 个子订单');
    answer.release();
    await see(chat, 'checkbox', new RegExp(`四件套（平台的标题）.*${YUZU.bedding}`));
    expect(await rows()).toEqual([YUZU.bedding, YUZU.pillow, YUZU.shippedMug, NEW_LINE]);
    expect(await ticked()).toEqual([YUZU.bedding]);
    expect(await find(chat, 'checkbox', YUZU.pillow)).toMatchObject({ disabled: true, checked: false });
    await says('没有这个子订单');
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
  });
});
