import { beforeEach, expect, it } from 'vitest';
import { popupWindow } from '../../../tooling/browser/popup-window';
import { click, find, type Screen, see, tabScreen } from '../../../tooling/browser/screen';
import { lock, openPicker, outcome } from '../../../tooling/browser/session';
import { html } from '../../../tooling/sandbox/http';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from '../harness/both';
import { sharedSession } from '../harness/place';

/**
 * The chat is in a frame of a cross-origin page, which may cover it and can't be inspected. Chromium itself reports
 * whether our button is visible; Firefox does not, so there the popup takes over.
 */

const OUTER = 'https://trade.taobao.com/portal';
const CHAT = `https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao${encodeURIComponent(YUZU.nick)}&gid=&type=web#/`;
const PORTAL = `<!doctype html><style>html,body{margin:0;height:100%}</style><iframe src="${CHAT}" style="border:0;width:100%;height:100%"></iframe>`;

const ROUTE = { name: 'portal', hosts: ['trade.taobao.com'], path: '/portal', handle: () => html(PORTAL) };

inBothBrowsers('in a page of another origin', (name) => {
  const at = sharedSession(name, { sandbox: { routes: [ROUTE] } });
  let chat: Screen;

  beforeEach(async () => {
    at.sandbox.gateway.calls.length = 0;
    await chat?.page.close();
    const page = await at.agent.test.browser.newPage();
    await page.goto(OUTER);
    await page.bringToFront();
    chat = tabScreen(page, () => at.agent.options, `${OUTER}*`);
  });

  const calls = () => at.sandbox.gateway.calls.length;

  if (name === 'firefox') {
    it('the popup takes over, knows the order, and locks', async () => {
      await click(chat, 'button', new RegExp(`^锁单.*${YUZU.tid}`));
      const popup = await popupWindow(at.agent, YUZU.tid);
      await see(popup, 'checkbox', YUZU.bedding);
      expect(await find(chat, 'dialog', '选择要锁定的子订单')).toBeUndefined();
      await lock(popup, [YUZU.bedding]);
      expect(await outcome(popup)).toMatch(/^已锁定 1 个子订单/);
      expect(calls()).toBe(1);
    });
    return;
  }

  it('the picker opens there, and locks', async () => {
    await openPicker(chat, YUZU.tid);
    await lock(chat, [YUZU.bedding]);
    expect(await outcome(chat)).toMatch(/^已锁定 1 个子订单/);
    expect(calls()).toBe(1);
  });

  it('but never while that page covers it', async () => {
    await openPicker(chat, YUZU.tid);
    await click(chat, 'checkbox', YUZU.bedding);
    const confirm = await see(chat, 'button', '锁定 1 个子订单', { enabled: true });
    await chat.page.evaluate(`{
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
      document.body.append(cover);
    }`);
    await see(chat, 'live', '页面上有东西挡住或改变了锁单面板');
    await chat.page.mouse.click(confirm.x, confirm.y);
    expect(calls()).toBe(0);
  });
});
