import { afterEach, expect, it } from 'vitest';
import { see } from '../../tooling/browser/screen';
import {
  importSettings,
  lock,
  lockFromPopup,
  lookUp,
  openPopup,
  outcome,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { ABAI, NANFENG, NO_SUCH_ORDER, SEVENTEEN, YUZU } from '../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';
import { openUnconfiguredSession } from './harness/session';

const CLOSED = '4476630982214853117';
const UNPAID = '4510220187345384021';
const OTHER_SHOPS = '4513006652110384021';

inBothBrowsers('bad input changes nothing and says why', (name) => {
  const at = sharedSession(name);

  afterEach(() => {
    Object.assign(at.sandbox.trade.rules, { maskNick: false, openUid: true });
  });

  /** Looks a text up in a fresh popup and waits for the sentence. */
  async function ask(text: string, sentence: string): Promise<void> {
    const popup = await openPopup(at.agent);
    await lookUp(popup, text);
    await until(`「${sentence}」`, async () => (await textOf(popup.page)).includes(sentence));
    await popup.page.close();
  }

  it('in the field 订单号', async () => {
    await ask('45127730192688', '只有 14 位，订单号应为 15–20 位数字');
    await ask('451277301926885311745', '有 21 位，订单号应为 15–20 位数字');
    await ask('你好', '没有识别到订单号，应为 15–20 位数字');
    await ask(NO_SUCH_ORDER, '没有这个订单');
    await ask(OTHER_SHOPS, '没有这个订单');
    expect(at.sandbox.gateway.calls).toEqual([]);
  });

  it('never looks up a part of a number', async () => {
    const before = at.sandbox.trade.calls.length;
    await ask('45127730192688\ue5ff53117', '号码中间有空格或其他字符');
    await ask('4512773019268853 117', '号码中间有空格或其他字符');
    await ask('4.51E+18', '科学计数法');
    expect(at.sandbox.trade.calls).toHaveLength(before);
  });

  it('ignores invisible characters', async () => {
    const popup = await openPopup(at.agent);
    await lookUp(popup, `${NANFENG.tid.slice(0, 4)}\ufe0d${NANFENG.tid.slice(4)}\u200b`);
    await see(popup, 'checkbox', NANFENG.lamp);
    await popup.page.close();
  });

  it('reads full-width digits as digits', async () => {
    const wide = [...NANFENG.tid].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    const popup = await openPopup(at.agent);
    await lookUp(popup, wide);
    await see(popup, 'checkbox', NANFENG.lamp);
  });

  it('without a shop', async () => {
    const fresh = await openUnconfiguredSession(name, at.sandbox);
    const popup = await openPopup(fresh);
    await until('还没有店铺', async () => (await textOf(popup.page)).includes('还没有店铺'));
    await fresh.close();
  });

  it.each([
    ['closed', CLOSED],
    ['unpaid', UNPAID],
  ])('with an order that is %s: nothing can be ticked', async (_, tid) => {
    const popup = await openPopup(at.agent);
    await lookUp(popup, tid);
    expect(await see(popup, 'checkbox', tid)).toMatchObject({ disabled: true });
  });

  it('with a masked nick and no open id: the agent is asked', async () => {
    Object.assign(at.sandbox.trade.rules, { maskNick: true, openUid: false });
    const popup = await openPopup(at.agent);
    await lookUp(popup, ABAI.tid);
    await until('word of the nick', async () => (await textOf(popup.page)).includes('t**睡'));
    expect(at.sandbox.gateway.calls).toEqual([]);
  });

  it('with a masked nick and the open id of this order: both are sent', async () => {
    at.sandbox.trade.rules.maskNick = true;
    expect(await lockFromPopup(at.agent, SEVENTEEN.tid, SEVENTEEN.lines)).toMatch(/^已锁定/);
    expect(at.sandbox.erp.calls.at(-1)).toMatchObject({
      buyerNick: '翔**g',
      buyerOpenUid: 'AAHk5d-EAAeGwJedwSOuY197',
    });
  });

  it('with a wrong secret: not delivered, with the code and what to do', async () => {
    await importSettings(at.agent, settingsFile(demoShop({ appSecret: '0'.repeat(32) })));
    const list = await at.agent.test.browser.newPage();
    await list.goto('https://myseller.taobao.com/home.htm/trade-platform/tp/sold');
    await list.waitForSelector('.next-table-body');
    const popup = await openPopup(at.agent);
    await lookUp(popup, YUZU.tid);
    await lock(popup, [YUZU.bedding]);
    expect(await outcome(popup)).toMatch(/^未送达/);
    expect(await textOf(popup.page)).toContain('签名不符');
    expect(at.sandbox.erp.held(YUZU.tid)).toEqual([]);
  });
});
