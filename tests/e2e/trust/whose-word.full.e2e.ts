import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Screen, see } from '../../../tooling/browser/screen';
import { type AgentSession, lock, openChat, openPicker, outcome } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { demoOrders } from '../../../tooling/sandbox/demo-orders';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import type { SubOrder } from '../../../utils/domain/order';
import { inBothBrowsers } from '../harness/both';
import { openSession } from '../harness/session';
import { report } from './support/page-client';

const LIST = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const SHOP = '云栖里家居旗舰店';

const titleOf = (oid: string): string =>
  demoOrders()
    .flatMap(({ subOrders }) => subOrders)
    .find((line) => line.oid === oid)?.title ?? '';

/** Another of the agent's tabs, whose page makes false statements about the order in the chat. */
inBothBrowsers('which source counts', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeEach(async () => {
    sandbox = await startSandbox();
    agent = await openSession(name, sandbox);
    const list = await agent.test.browser.newPage();
    await list.goto(LIST);
    await list.waitForSelector('.next-table-body');
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  const claim = (subOrders: SubOrder[], nick = YUZU.nick) =>
    report(agent, `${LIST}*`, {
      surface: 'order-list',
      site: 'taobao',
      sellerNick: SHOP,
      orders: [{ tid: YUZU.tid, source: 'data', buyer: { nick }, subOrders }],
    });
  const swapped = (): SubOrder[] => [
    { id: YUZU.bedding, title: titleOf(YUZU.pillow), status: 'WAIT_SELLER_SEND_GOODS' },
    { id: YUZU.pillow, title: titleOf(YUZU.bedding), status: 'WAIT_SELLER_SEND_GOODS' },
    { id: YUZU.shippedMug, title: titleOf(YUZU.shippedMug), status: 'WAIT_BUYER_CONFIRM_GOODS' },
  ];
  const says = (screen: Screen, words: string) =>
    until(words, async () => (await screen.look()).some((seen) => seen.name.includes(words)));

  it('another tab that swaps two titles: the platform’s titles are shown, and the right line is held', async () => {
    await claim(swapped());
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    const box = await see(chat, 'checkbox', new RegExp(`${titleOf(YUZU.bedding)}.*${YUZU.bedding}`));
    expect(box.disabled).toBe(false);
    expect(sandbox.trade.calls.length).toBe(1);
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(sandbox.erp.held(YUZU.tid)).toEqual([YUZU.bedding]);
    // At the confirm, the answer was less than a minute old.
    expect(sandbox.trade.calls.length).toBe(1);
  });

  it('an earlier page with a wrong buyer does not override the right one', async () => {
    await claim(
      swapped().map(({ id }) => ({ id })),
      '南风知我意88',
    );
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.pillow]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
    expect(sandbox.erp.calls.at(-1)).toMatchObject({ buyerNick: YUZU.nick, subOrderIds: [YUZU.pillow] });
  });

  it('a platform that is down: the screen says so, and the lock is made as without a session', async () => {
    sandbox.faults.always('trade', { hangUp: 'before' });
    await claim(swapped());
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await says(chat, '未能向平台核对');
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定/);
  });
});
