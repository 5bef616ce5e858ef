import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFrame, pickerFrame } from '../../tooling/browser/picker-frame';
import { popupWindow } from '../../tooling/browser/popup-window';
import { click, find, type Screen, see, tabScreen } from '../../tooling/browser/screen';
import { lock, openPicker, outcome } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { html } from '../../tooling/sandbox/http';
import { YUZU } from '../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** The frame in pages that make it hard to show it, and the fallback if nothing helps. */

const HOST = 'myseller.taobao.com';
const LINES = [YUZU.bedding, YUZU.pillow].map((id) => `<dt>子订单号</dt><dd>${id}</dd>`).join('');
const PAGE = `<!doctype html><meta charset="utf-8"><title>订单</title><body style="height:100vh;margin:0">
<dl><dt>主订单号</dt><dd>${YUZU.tid}</dd>${LINES}</dl><input id="note" value="备注">
<dialog id="dialog"><p>请确认</p></dialog>`;
const HEADERS: Record<string, Record<string, string>> = {
  plain: {},
  'no-frames': {
    'content-security-policy': "default-src 'none'; frame-src 'none'; script-src 'none'; style-src 'none'",
  },
  coep: { 'cross-origin-embedder-policy': 'require-corp' },
  sandbox: { 'content-security-policy': 'sandbox allow-scripts' },
};
const route = (name: string) => ({
  name,
  hosts: [HOST],
  path: `/qn-order/frame-tests/${name}`,
  handle: () => html(PAGE, HEADERS[name]),
});

const LAUNCHER = new RegExp(`^锁单.*${YUZU.tid}`);
const DIALOG = '选择要锁定的子订单';
/** The host as a page sees it: an element of the extension among the page's own, with nothing inside. */
const OURS = `[...document.querySelectorAll('div[popover]:empty')].find((div) => div.offsetHeight > 250)`;

inBothBrowsers('the picker’s frame', { sample: 'chromium' }, (name) => {
  const at = sharedSession(name, { sandbox: { routes: Object.keys(HEADERS).map(route) } });
  let screen: Screen;

  beforeEach(() => {
    at.sandbox.gateway.calls.length = 0;
  });

  afterEach(async () => {
    await screen?.page.close();
  });

  async function openPage(kind: string): Promise<Page> {
    const page = await at.agent.test.browser.newPage();
    const address = `https://${HOST}/qn-order/frame-tests/${kind}`;
    await page.goto(address);
    await page.bringToFront();
    screen = tabScreen(page, () => at.agent.options, `${address}*`);
    await see(screen, 'button', LAUNCHER);
    return page;
  }

  const calls = () => at.sandbox.gateway.calls.length;

  async function expectHonestLock(): Promise<void> {
    await lock(screen, [YUZU.bedding]);
    expect(await outcome(screen)).toMatch(/^已锁定 1 个子订单/);
    expect(calls()).toBe(1);
  }

  async function expectPopupInstead(): Promise<void> {
    await click(screen, 'button', '在弹窗里继续');
    const popup = await popupWindow(at.agent, YUZU.tid);
    await see(popup, 'checkbox', YUZU.bedding);
    expect(await find(screen, 'dialog', DIALOG)).toBeUndefined();
    await popup.page.close();
  }

  it('is shown in a page whose policy allows no frames, scripts or styles', async () => {
    await openPage('no-frames');
    await openPicker(screen, YUZU.tid);
    await expectHonestLock();
  });

  it.each(['coep', 'sandbox'])('if %s blocks it, a notice offers the popup', async (kind) => {
    await openPage(kind);
    await click(screen, 'button', LAUNCHER);
    // A sandbox removes the origin of the picker's page in Chromium, and the whole page in Firefox, which ignores the
    // other policy.
    const isKeptOut = name === 'chromium' || kind === 'sandbox';
    if (isKeptOut) await expectPopupInstead();
    else await see(screen, 'dialog', DIALOG);
  });

  it('is inside the page’s modal dialog while one is open, and outside again when it is closed', async () => {
    const page = await openPage('plain');
    await openPicker(screen, YUZU.tid);
    await page.evaluate(`document.getElementById('dialog').showModal()`);
    await until('a host in the dialog', () => page.evaluate(`${OURS}?.parentElement?.id === 'dialog'`));
    await see(screen, 'dialog', DIALOG);
    await page.evaluate(`document.getElementById('dialog').close()`);
    await until('a host outside', () => page.evaluate(`${OURS}?.parentElement === document.documentElement`));
    await see(screen, 'dialog', DIALOG);
    await expectHonestLock();
  });

  it('comes back when the page removes it, until that happens too often', async () => {
    const page = await openPage('plain');
    await openPicker(screen, YUZU.tid);
    const first = await until('the frame', () => pickerFrame(page));
    const madeAt = await first.evaluate('performance.timeOrigin');
    await page.evaluate(`${OURS}.remove()`);
    const second = await until('another frame', async () => {
      const frame = await pickerFrame(page);
      const isNew = (await frame?.evaluate('performance.timeOrigin').catch(() => madeAt)) !== madeAt;
      return isNew && frame;
    });
    expect(second).toBeDefined();
    await page.evaluate(`setInterval(() => ${OURS}?.remove(), 10)`);
    await see(screen, 'button', '在弹窗里继续');
    expect(calls()).toBe(0);
  });

  it('says so if the page keeps everything from opening', async () => {
    const page = await openPage('plain');
    await page.evaluate(
      `addEventListener('beforetoggle', (event) => event.target.popover === 'manual' && event.preventDefault(), true)`,
    );
    await click(screen, 'button', LAUNCHER);
    await until('nothing of it', async () => (await pickerFrame(page)) === undefined);
    expect(calls()).toBe(0);
  });

  it('restores the focus to where it was, and never takes it again by itself', async () => {
    const page = await openPage('plain');
    await page.focus('#note');
    await openPicker(screen, YUZU.tid);
    await see(screen, 'checkbox', YUZU.bedding);
    const frame = await until('the frame', () => pickerFrame(page));
    await until('the focus inside', () => frame.evaluate('document.hasFocus()'));
    await page.keyboard.press('1');
    await until('a tick', async () => (await see(screen, 'checkbox', YUZU.bedding)).checked);
    expect(await page.evaluate(`document.getElementById('note').value`)).toBe('备注');
    await page.focus('#note');
    // What happens to the order meanwhile does not move the focus.
    await at.agent.options.evaluate(`(globalThis.browser ?? chrome).storage.session.set({ touched: 1 })`);
    expect(await page.evaluate('document.activeElement.id')).toBe('note');
    await click(screen, 'button', '关闭');
    await until('the focus back', () => page.evaluate(`document.activeElement.id === 'note'`));
  });

  describe('prepared', () => {
    const places = async () => see(screen, 'button', LAUNCHER);

    it('shows and requests nothing while the pointer is on the launcher, and is removed when it has left', async () => {
      const page = await openPage('plain');
      const { x, y } = await places();
      const asked = at.sandbox.trade.calls.length;
      await page.mouse.move(x, y);
      await until('a frame', () => hasFrame(page));
      expect(await find(screen, 'dialog', DIALOG)).toBeUndefined();
      expect(at.sandbox.trade.calls.length).toBe(asked);
      await page.mouse.move(600, 600);
      await until('no frame', async () => !(await hasFrame(page)));
      expect(at.sandbox.trade.calls.length).toBe(asked);
    });

    it('is the one that a click opens', async () => {
      const page = await openPage('plain');
      const { x, y } = await places();
      await page.mouse.move(x, y);
      await until('a frame', () => hasFrame(page));
      await click(screen, 'button', LAUNCHER);
      await see(screen, 'dialog', DIALOG);
      await expectHonestLock();
    });
  });

  const hasFrame = async (page: Page) =>
    (await findFrame(page, `location.pathname === '/picker.html'`)) !== undefined;
});
