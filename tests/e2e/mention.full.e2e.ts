import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBackgroundClient } from '../../tooling/browser/background-client';
import { click, find, list, type Screen, see, tabScreen } from '../../tooling/browser/screen';
import { openPicker, tabIdOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { html } from '../../tooling/sandbox/http';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** A real case: a friend's order number pasted in a buyer's chat. A mention does not prove ownership. */

const CHAT = 'https://market.m.taobao.com/app/im/chat-core/index.html';
const PAGE = readFileSync(join(process.cwd(), 'tests/fixtures/field/23-other-buyers-number.html'), 'utf8');
const BUYER = 'tb99887766';
const FRIENDS = '5126640188307216543';
const OWN = '5126611200933990011';

inBothBrowsers('an order that only a chat message names', (name) => {
  const at = sharedSession(name, {
    sandbox: {
      routes: [{ name: 'field', hosts: ['market.m.taobao.com'], path: '/*', handle: () => html(PAGE) }],
    },
    settings: settingsFile(demoShop({ sellerNick: '山野杂货铺', session: undefined })),
  });
  let chat: Screen;

  beforeEach(async () => {
    at.sandbox.gateway.calls.length = 0;
    const page = await at.agent.test.browser.newPage();
    await page.goto(CHAT);
    await page.bringToFront();
    chat = tabScreen(page, () => at.agent.options, `${CHAT}*`);
    await see(chat, 'button', new RegExp(`^锁单.*${FRIENDS}`));
  });

  afterEach(() => chat.page.close());

  /** Types the single sub-order into the picker of the friend's order. */
  async function typeSubOrder(): Promise<void> {
    await openPicker(chat, FRIENDS);
    await until('the question', async () => (await list(chat)).includes('这笔是谁的'));
    await click(chat, 'textbox', /手动填写子订单号/);
    await chat.page.keyboard.type(FRIENDS);
    await see(chat, 'button', '锁定 1 个子订单');
  }

  it('is not sent with the chat’s buyer before the agent has answered', async () => {
    await typeSubOrder();
    // The answer enables the same button: until then it was disabled only for lack of an answer.
    await chat.page.keyboard.press('Enter');
    expect(await find(chat, 'button', '锁定 1 个子订单')).toMatchObject({ disabled: true });
    await click(chat, 'button', '不是');
    await see(chat, 'button', '在弹窗里继续');
    expect(await find(chat, 'button', '锁定 1 个子订单')).toMatchObject({ disabled: true });
    expect(at.sandbox.gateway.calls).toEqual([]);
    await click(chat, 'button', '是会话买家的');
    await click(chat, 'button', '锁定 1 个子订单');
    await until('a call', async () => at.sandbox.gateway.calls.length > 0);
    await until('what the ERP was told', async () => at.sandbox.erp.calls.length > 0);
    expect(at.sandbox.erp.calls.at(-1)).toMatchObject({ tid: FRIENDS, buyerNick: BUYER });
  });

  it('is refused by the background, whatever a screen sends', async () => {
    const client = await openBackgroundClient(at.agent.test);
    const request = { tid: FRIENDS, subOrderIds: [FRIENDS], entry: 'popup' as const };
    expect(await client.say('app/lock', { ...request, requestId: 'mention-0001' })).toMatchObject({
      ok: false,
      problem: { code: 'owner-unknown', detail: { buyer: BUYER } },
    });
    const tabId = await tabIdOf(at.agent, `${CHAT}*`);
    const { orders } = await client.ask('app/current-page', { tabId });
    expect(orders.find(({ tid }) => tid === FRIENDS)).toMatchObject({ mention: { sign: 'other-tail' } });
    expect(orders.find(({ tid }) => tid === FRIENDS)).not.toHaveProperty('buyer');
    expect(orders.find(({ tid }) => tid === OWN)).toMatchObject({ buyer: { nick: BUYER } });
    expect(at.sandbox.gateway.calls).toEqual([]);
    await client.page.close();
  });
});
