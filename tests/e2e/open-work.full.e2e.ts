import { beforeEach, expect, it } from 'vitest';
import { click, pageScreen, see } from '../../tooling/browser/screen';
import {
  lock,
  lockFromPopup,
  openChat,
  openExtensionPage,
  openPicker,
  openPopup,
  outcome,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { serverError } from '../../tooling/sandbox/faults';
import { html } from '../../tooling/sandbox/http';
import { MIA, NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const ERP = 'erp.order-lock.example';
const PICKED = MIA.refusals['1004'];

inBothBrowsers('待办', (name) => {
  const at = sharedSession(name, {
    sandbox: {
      routes: [{ name: 'erp', hosts: [ERP], path: '/*', handle: () => html('<h1>ERP</h1>') }],
    },
    settings: settingsFile(demoShop({ erpUrl: `https://${ERP}/orders?no={tid}` })),
  });

  beforeEach(() => at.sandbox.faults.clear());

  const ask = (code: string): Promise<unknown> =>
    at.agent.options.evaluate(`(globalThis.browser ?? chrome).${code}`);
  const badge = async (): Promise<string> => String(await ask('action.getBadgeText({})'));
  const badgeBecomes = (text: string) =>
    until(`badge "${text}"`, async () => ((await badge()) === text ? 'yes' : undefined));
  /** The opened ERP pages, as they report themselves: the extension may not read their address. */
  const erpPages = async () =>
    (await at.agent.test.browser.pages()).filter((page) => page.url().includes(ERP));

  it('an unknown outcome: to the ERP in one click, then settled in the picker', async () => {
    at.sandbox.faults.next('gateway', serverError(503));
    const chat = await openChat(at.agent, NANFENG.nick);
    await openPicker(chat, NANFENG.tid);
    await lock(chat, [NANFENG.lamp]);
    expect(await outcome(chat)).toMatch(/^结果未知/);
    await badgeBecomes('1');

    await click(chat, 'button', '到 ERP 查');
    await until('the order in the ERP', async () => (await erpPages()).length > 0);
    expect((await erpPages()).map((page) => page.url())).toEqual([`https://${ERP}/orders?no=${NANFENG.tid}`]);
    for (const page of await erpPages()) await page.close();
    await chat.page.bringToFront();

    await click(chat, 'button', /^确认已处理/);
    await click(chat, 'button', /^确认已处理/);
    await see(chat, 'button', '撤销');
    expect((await chat.look()).some(({ name: words }) => words.includes('可能锁住了'))).toBe(false);
    await badgeBecomes('');
    await chat.page.close();
  });

  it('a refusal that needs the warehouse: in the popup until handled, and again once that is undone', async () => {
    expect(await lockFromPopup(at.agent, MIA.tid, [PICKED])).toMatch(/^被拒绝/);
    await badgeBecomes('1');
    const popup = await openPopup(at.agent);
    await see(popup, 'button', '打开待办');
    expect(await textOf(popup.page)).toContain('联系仓库 1');
    await click(popup, 'button', '打开待办');
    expect(await textOf(popup.page)).toContain('被拒绝，要联系仓库 1');
    await popup.page.close();

    const history = await openExtensionPage(at.agent.test, 'history.html');
    await history.bringToFront();
    const screen = pageScreen(history);
    await click(screen, 'button', '待办 1');
    await click(screen, 'row', MIA.tid);
    await click(screen, 'button', /^确认已处理/);
    await see(screen, 'button', '待办 0');
    await badgeBecomes('');
    await click(screen, 'button', '撤销');
    await see(screen, 'button', '待办 1');
    await badgeBecomes('1');
    await history.close();
  });

  it('a hold released in the ERP is shown as released when it is locked again', async () => {
    await lockFromPopup(at.agent, YUZU.tid, [YUZU.pillow]);
    const history = await openExtensionPage(at.agent.test, 'history.html');
    await history.bringToFront();
    const screen = pageScreen(history);
    await click(screen, 'row', YUZU.tid);
    await click(screen, 'button', '已在 ERP 解除');
    await see(screen, 'button', '撤销');
    await history.close();

    const chat = await openChat(at.agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    const row = await see(chat, 'checkbox', YUZU.pillow);
    expect(row.disabled).toBe(false);
    const popup = await openPopup(at.agent);
    await until('the mark of the row', async () => (await textOf(popup.page)).includes('已在 ERP 解除'));
    await popup.page.close();
    await chat.page.close();
  });
});
