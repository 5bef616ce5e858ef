import { expect, it } from 'vitest';
import { click, pageScreen, see } from '../../tooling/browser/screen';
import {
  lock,
  lockFromPopup,
  openChat,
  openExtensionPage,
  openPicker,
  outcome,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { serverError } from '../../tooling/sandbox/faults';
import { EIGHTEEN, NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

inBothBrowsers('锁单记录', (name) => {
  const at = sharedSession(name);

  const historyAddress = async (): Promise<string> => {
    const query = '(globalThis.browser ?? chrome).tabs.query({})';
    const tabs = (await at.agent.options.evaluate(query)) as { url?: string }[];
    return tabs.find(({ url }) => url?.includes('/history.html'))?.url ?? '';
  };

  it('opens from the picker at the lock just made', async () => {
    const chat = await openChat(at.agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.pillow]);
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
    await click(chat, 'button', '查看记录');
    const address = await until('the history in a tab', historyAddress);
    expect(address).toMatch(/history\.html#[0-9a-f-]{36}$/);

    const page = await openExtensionPage(at.agent.test, `history.html${new URL(address).hash}`);
    await see(pageScreen(page), 'heading', '已锁定 1 个子订单');
    expect(await textOf(page)).toContain(YUZU.nick);
    await page.close();
    await chat.page.close();
  });

  it('is cleared after a question, except for unfinished locks; an open page follows', async () => {
    await lockFromPopup(at.agent, EIGHTEEN.tid, EIGHTEEN.lines);
    at.sandbox.faults.next('gateway', serverError(503));
    expect(await lockFromPopup(at.agent, NANFENG.tid, [NANFENG.lamp])).toMatch(/^结果未知/);
    const history = await openExtensionPage(at.agent.test, 'history.html');
    await until('three records', () => history.$('[role="grid"][aria-rowcount="4"]'));

    at.agent.options = await openExtensionPage(at.agent.test, 'options.html#security');
    await at.agent.options.bringToFront();
    const options = pageScreen(at.agent.options);
    await click(options, 'button', '清空…');
    await until('the question', async () =>
      (await textOf(at.agent.options)).includes('结果未知、还没处理的 1 条'),
    );
    await click(options, 'button', /^清空$/);
    await until('word of it', async () => (await textOf(at.agent.options)).includes('已清空 2 条记录'));
    await until('one record', () => history.$('[role="grid"][aria-rowcount="2"]'));
    expect(await textOf(history)).toContain('结果未知');
    // The ERP still holds it.
    expect(at.sandbox.erp.held(YUZU.tid)).toEqual([YUZU.pillow]);
  });
});
