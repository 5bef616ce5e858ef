import { expect, it } from 'vitest';
import { popupWindow } from '../../tooling/browser/popup-window';
import { find, see, tabScreen } from '../../tooling/browser/screen';
import { tabIdOf } from '../../tooling/browser/session';
import { ABAI, NANFENG, YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const TRADE = 'https://myseller.taobao.com/home.htm/trade-platform/tp';

/** Alt+L opens the picker of the active order; with several orders and no active one it opens none. */
inBothBrowsers('the shortcut of the picker', (name) => {
  const at = sharedSession(name);

  async function open(address: string, tid: string) {
    const page = await at.agent.test.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    const screen = tabScreen(page, () => at.agent.options, `${address}*`);
    await see(screen, 'button', new RegExp(`^锁单.*${tid}`));
    return screen;
  }

  /** No driver can press a browser shortcut: sends the detector what the background would send. */
  const press = (tabId: number) =>
    at.agent.options.evaluate(
      `(globalThis.browser ?? chrome).tabs.sendMessage(${tabId}, { kind: 'order-lock-detector', command: 'open-active' }, { frameId: 0 })`,
    );

  it('opens the popup with all orders on a list page', async () => {
    const list = await open(`${TRADE}/sold`, YUZU.tid);
    const tabId = await tabIdOf(at.agent, `${TRADE}/sold*`);
    await press(tabId);
    const popup = await popupWindow(at.agent, `tab=${tabId}`);
    for (const id of [YUZU.bedding, NANFENG.lamp, ABAI.tid])
      expect(await see(popup, 'checkbox', id)).toMatchObject({ checked: false });
    expect(await find(list, 'dialog', '选择要锁定的子订单')).toBeUndefined();
    await popup.page.close();
    await list.page.close();
  });

  it('opens the picker if there is one order', async () => {
    const address = `${TRADE}/detail?bizOrderId=${ABAI.tid}`;
    const detail = await open(address, ABAI.tid);
    await press(await tabIdOf(at.agent, `${TRADE}/detail*`));
    await see(detail, 'dialog', '选择要锁定的子订单');
    expect(await see(detail, 'checkbox', ABAI.tid)).toMatchObject({ disabled: false });
    await detail.page.close();
  });
});
