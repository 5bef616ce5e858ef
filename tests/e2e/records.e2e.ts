import { expect, it } from 'vitest';
import { serverError } from '../../sandbox/faults';
import { inBothBrowsers } from './harness/both';
import {
  lock,
  lockFromPopup,
  openChat,
  openExtensionPage,
  openPicker,
  outcome,
  textOf,
} from './harness/desk';
import { EIGHTEEN, NANFENG, YUZU } from './harness/orders';
import { sharedDesk } from './harness/place';
import { click, pageScreen, see } from './harness/screen';
import { until } from './harness/until';

inBothBrowsers('锁单记录', (name) => {
  const at = sharedDesk(name);

  const historyAddress = async (): Promise<string> => {
    const query = '(globalThis.browser ?? chrome).tabs.query({})';
    const tabs = (await at.desk.options.evaluate(query)) as { url?: string }[];
    return tabs.find(({ url }) => url?.includes('/history.html'))?.url ?? '';
  };

  it('opens on the lock just made, out of the picker', async () => {
    const chat = await openChat(at.desk, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.pillow]);
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
    await click(chat, 'button', '查看记录');
    const address = await until('the history in a tab', historyAddress);
    expect(address).toMatch(/history\.html#[0-9a-f-]{36}$/);

    const page = await openExtensionPage(at.desk.test, `history.html${new URL(address).hash}`);
    await see(pageScreen(page), 'heading', '已锁定 1 个子订单');
    expect(await textOf(page)).toContain(YUZU.nick);
    await page.close();
    await chat.page.close();
  });

  it('is emptied after a question, but for what nobody has looked into; an open page follows', async () => {
    await lockFromPopup(at.desk, EIGHTEEN.tid, EIGHTEEN.lines);
    at.sandbox.faults.next('gateway', serverError(503));
    expect(await lockFromPopup(at.desk, NANFENG.tid, [NANFENG.lamp])).toMatch(/^结果未知/);
    const history = await openExtensionPage(at.desk.test, 'history.html');
    await until('three records', () => history.$('[role="grid"][aria-rowcount="4"]'));

    at.desk.options = await openExtensionPage(at.desk.test, 'options.html#security');
    await at.desk.options.bringToFront();
    const options = pageScreen(at.desk.options);
    await click(options, 'button', '清空…');
    await until('the question', async () =>
      (await textOf(at.desk.options)).includes('结果未知、还没处理的 1 条'),
    );
    await click(options, 'button', /^清空$/);
    await until('word of it', async () => (await textOf(at.desk.options)).includes('已清空 2 条记录'));
    await until('one record', () => history.$('[role="grid"][aria-rowcount="2"]'));
    expect(await textOf(history)).toContain('结果未知');
    // What the ERP holds is not ours to forget.
    expect(at.sandbox.erp.held(YUZU.tid)).toEqual([YUZU.pillow]);
  });
});
