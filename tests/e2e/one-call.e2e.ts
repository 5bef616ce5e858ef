import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type BackgroundClient,
  lockByMessage,
  openBackgroundClient,
} from '../../tooling/browser/background-client';
import { click, see } from '../../tooling/browser/screen';
import { lock, lookUp, openChat, openPopup, outcome, tabIdOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { answers } from '../../tooling/sandbox/faults';
import { html } from '../../tooling/sandbox/http';
import { MANY_LINES, NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** A page on the gateway's own host, for a control experiment without our rule. */
const BLANK = {
  name: 'blank',
  hosts: ['qimen.api.taobao.com'],
  path: '/blank',
  handle: () => html('<p>'),
};

inBothBrowsers('one confirm is one call', { sample: 'chromium' }, (name) => {
  const at = sharedSession(name, { sandbox: { routes: [BLANK] } });

  let client: BackgroundClient;

  beforeAll(async () => {
    client = await openBackgroundClient(at.agent.test);
  });

  beforeEach(() => {
    at.sandbox.faults.clear();
    at.sandbox.clock.skewMs = 0;
    at.sandbox.traffic.length = 0;
  });

  const calls = () => at.sandbox.traffic.filter(({ path }) => path === '/router/qm');

  it('also when it is clicked twice', async () => {
    const hold = at.sandbox.faults.hold('gateway');
    const popup = await openPopup(at.agent);
    await lookUp(popup, NANFENG.tid);
    await click(popup, 'checkbox', NANFENG.lamp);
    const confirm = await see(popup, 'button', '锁定 1 个子订单', { enabled: true });
    await popup.page.mouse.click(confirm.x, confirm.y, { count: 2 });
    await popup.page.mouse.click(confirm.x, confirm.y);
    await hold.arrived;
    hold.release();
    expect(await outcome(popup)).toMatch(/^已锁定/);
    expect(calls()).toHaveLength(1);
    await popup.page.close();
  });

  it('and confirming again, once it has ended, is another one', async () => {
    await lockByMessage(client, NANFENG.tid, [NANFENG.lamp]);
    await lockByMessage(client, NANFENG.tid, [NANFENG.lamp]);
    expect(calls()).toHaveLength(2);
  });

  it('although browsers repeat a POST automatically when a reused connection is cut', async () => {
    const page = await at.agent.test.browser.newPage();
    await page.goto('https://qimen.api.taobao.com/blank');
    const post = () =>
      page.evaluate(() =>
        fetch('/router/qm', { method: 'POST', body: 'a=1' }).then((answer) => answer.status),
      );
    await post();
    at.sandbox.faults.next('gateway', { hangUp: 'after', onReused: true });
    expect(await post()).toBe(200);
    // Two POSTs by the page, three requests at the server.
    expect(calls()).toHaveLength(3);
    await page.close();
  });

  it('also when the connection is cut after the ERP acted', async () => {
    await lockByMessage(client, NANFENG.tid, [NANFENG.lamp]);
    at.sandbox.faults.next('gateway', { hangUp: 'after' });
    expect(await lockByMessage(client, NANFENG.tid, [NANFENG.towel])).toMatchObject([{ outcome: 'unknown' }]);
    expect(calls()).toHaveLength(2);
    expect(calls().every(({ turn }) => turn === 1)).toBe(true);
  });

  it('except for a wrong clock, corrected by the gateway and sent once more', async () => {
    at.sandbox.clock.skewMs = 20 * 60_000;
    expect(await lockByMessage(client, NANFENG.tid, [NANFENG.lamp])).toMatchObject([{ outcome: 'locked' }]);
    expect(calls()).toHaveLength(2);
    expect(at.sandbox.gateway.calls.at(-2)?.error?.code).toBe(31);
  });

  it('and not more than once', async () => {
    at.sandbox.faults.always('gateway', answers('{"error_response":{"code":31,"msg":"Invalid Timestamp"}}'));
    expect(await lockByMessage(client, NANFENG.tid, [NANFENG.lamp])).toMatchObject([{ outcome: 'rejected' }]);
    expect(calls().length).toBeLessThanOrEqual(2);
  });

  it('except for a ban, after waiting as long as it says', async () => {
    at.sandbox.faults.next(
      'gateway',
      answers(
        '{"error_response":{"code":7,"msg":"App Call Limited","sub_code":"accesscontrol.limited-by-app-api-access-count","sub_msg":"This ban will last for 2 more seconds"}}',
      ),
    );
    expect(await lockByMessage(client, NANFENG.tid, [NANFENG.lamp])).toMatchObject([{ outcome: 'locked' }]);
    const [first, second] = calls();
    expect(calls()).toHaveLength(2);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
  });

  it.each(['9999999', '99999999999999999999'])(
    'and a ban of %s s is an answer, not a pause',
    async (seconds) => {
      at.sandbox.faults.next(
        'gateway',
        answers(
          `{"error_response":{"code":7,"msg":"App Call Limited","sub_code":"accesscontrol.limited-by-app-api-access-count","sub_msg":"This ban will last for ${seconds} more seconds"}}`,
        ),
      );
      expect(await lockByMessage(client, NANFENG.tid, [NANFENG.lamp])).toMatchObject([
        { outcome: 'rejected' },
      ]);
      expect(calls()).toHaveLength(1);
    },
  );

  it('and four calls for 66 sub-orders', async () => {
    const popup = await openPopup(at.agent);
    await lookUp(popup, MANY_LINES);
    await click(popup, 'checkbox', '全选');
    await click(popup, 'button', '锁定 66 个子订单');
    await until('four calls', () => calls().length === 4);
    expect(await outcome(popup)).toMatch(/^已锁定 66 个子订单/);
    expect(at.sandbox.erp.calls.slice(-4).map(({ subOrderIds }) => subOrderIds.length)).toEqual([
      20, 20, 20, 6,
    ]);
    expect(at.sandbox.erp.held(MANY_LINES)).toHaveLength(66);
    await popup.page.close();
  });

  it('and for one order: a tick in another one clears the earlier ticks', async () => {
    const chat = await openChat(at.agent, YUZU.nick);
    await see(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
    const popup = await openPopup(at.agent, await tabIdOf(at.agent, 'https://market.m.taobao.com/*'));
    await lookUp(popup, YUZU.tid);
    await click(popup, 'checkbox', YUZU.bedding);
    await lookUp(popup, NANFENG.tid);
    await lock(popup, [NANFENG.towel]);
    expect(await outcome(popup)).toMatch(/^已锁定 1 个子订单/);
    expect(calls()).toHaveLength(1);
    expect(at.sandbox.erp.calls.at(-1)?.subOrderIds).toEqual([NANFENG.towel]);
    await popup.page.close();
    await chat.page.close();
  });
});
