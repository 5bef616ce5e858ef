import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BackgroundClient, openBackgroundClient } from '../../../tooling/browser/background-client';
import { createKill } from '../../../tooling/browser/kill';
import { see } from '../../../tooling/browser/screen';
import { type AgentSession, lock, openChat, openPicker, outcome } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { html } from '../../../tooling/sandbox/http';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { NANFENG, YUZU } from '../../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../../tooling/sandbox/shop';
import { inBothBrowsers } from '../harness/both';
import { openSession } from '../harness/session';
import { report } from './support/page-client';
import { type Full, fillSession } from './support/session-area';

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const DETAIL = 'https://myseller.taobao.com/home.htm/trade-platform/tp/detail';
const SHOP = '云栖里家居旗舰店';
const PASSPHRASE = 'Kuckuck-Marke-7731';

/** Reports nothing by itself. */
const EMPTY_LIST = {
  name: 'empty-list',
  hosts: ['myseller.taobao.com'],
  path: new URL(LIST).pathname,
  handle: () => html('<!doctype html><title>已卖出的宝贝</title>'),
};

/** `storage.session` is limited to 10 MB: whatever fills it, no task fails and the vault stays open. */
inBothBrowsers('session storage is full', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;
  let client: BackgroundClient;

  beforeEach(async () => {
    sandbox = await startSandbox({ routes: [EMPTY_LIST] });
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  async function start(settings = settingsFile()): Promise<void> {
    agent = await openSession(name, sandbox, settings);
    client = await openBackgroundClient(agent.test);
    await client.ask('app/set-passphrase', { passphrase: PASSPHRASE });
  }

  /** A chat, its launcher, a look-up and a lock, all as usual. */
  async function work(): Promise<void> {
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
    // A new worker finds the area as full as before.
    const kill = await createKill(agent.test, agent.options);
    await kill();
    const { subOrders } = await client.ask('app/look-up', { tid: NANFENG.tid });
    expect(subOrders).toHaveLength(3);
    expect(await client.ask('app/vault', {})).toMatchObject({ state: 'open' });
  }

  it.each<[string, Full]>([
    ['with unknown data', 'junk'],
    ['with rows that look like ours and are never dropped', 'orders'],
  ])('%s: launchers, look-ups and locks continue to work', async (_, how) => {
    await start();
    expect(await fillSession(agent.options, how)).toBeGreaterThan(8_000_000);
    await work();
  });

  it('by a page that shows thousands of orders: its oldest are dropped, those of other tabs stay', async () => {
    await start(settingsFile(demoShop({ session: undefined })));
    const linesOf = async (tid: string) =>
      (await client.ask('app/look-up', { tid, quiet: true })).subOrders?.length;
    const detail = await agent.test.browser.newPage();
    await detail.goto(`${DETAIL}?bizOrderId=${NANFENG.tid}`);
    await until('an order of another tab', async () => (await linesOf(NANFENG.tid)) === 3);
    await detail.close();
    const list = await agent.test.browser.newPage();
    await list.goto(LIST);
    for (let round = 0; round < ROUNDS; round++)
      await report(agent, `${LIST}*`, {
        surface: 'order-list',
        site: 'taobao',
        sellerNick: SHOP,
        orders: Array.from({ length: EACH }, (_, i) => orderOf(round * EACH + i)),
      });
    expect(await linesOf(orderOf(ROUNDS * EACH - 1).tid)).toBe(3);
    expect(await linesOf(orderOf(0).tid)).toBeUndefined();
    expect(await linesOf(NANFENG.tid)).toBe(3);
    expect(await client.ask('app/vault', {})).toMatchObject({ state: 'open' });
    const chat = await openChat(agent, YUZU.nick);
    await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
  });
});

/** Together 6 000 orders of three lines. */
const ROUNDS = 20;
const EACH = 300;

function orderOf(n: number) {
  const tid = String(4512773200000000853n + BigInt(n) * 10_000n);
  const subOrders = [1, 2, 3].map((i) => ({
    id: String(BigInt(tid) + BigInt(i) * 1_000n),
    title: `第 ${n} 单的第 ${i} 件 ${'长标题'.repeat(20)}`,
    status: 'WAIT_SELLER_SEND_GOODS' as const,
  }));
  return { tid, source: 'data' as const, buyer: { nick: `买家${n}` }, subOrders };
}
