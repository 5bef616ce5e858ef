import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { click, pageScreen, type Screen, see } from '../../tooling/browser/screen';
import { openExtensionPage, textOf } from '../../tooling/browser/session';
import { startBrowser, type TestBrowser } from '../../tooling/browser/start-browser';
import { unexpectedHosts } from '../../tooling/browser/unexpected-hosts';
import { until } from '../../tooling/browser/until';
import { welcomeTab } from '../../tooling/browser/welcome-tab';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { inBothBrowsers } from './harness/both';

inBothBrowsers('the welcome page', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let page: Page;
  let screen: Screen;

  beforeEach(async () => {
    sandbox = await startSandbox();
    test = await startBrowser(name, sandbox, { keepsWelcome: true });
    page = await until('the tab that an installation opens', () => welcomeTab(test.browser));
    await page.bringToFront();
    screen = pageScreen(page);
  });

  afterEach(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it('lets an agent try the real picker, without any effect', async () => {
    await page.evaluate(COUNT_MESSAGES);
    await click(screen, 'radio', '被拒绝');
    await click(screen, 'button', /^锁单 \d+/);
    await see(screen, 'dialog', '选择要锁定的子订单');
    // By keys, as in a chat: two lines, then Enter.
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await see(screen, 'button', '锁定 2 个子订单', { enabled: true });
    await page.keyboard.press('Enter');
    const alert = await until('the outcome', async () =>
      (await screen.look()).find((each) => each.role === 'alert' && each.name !== ''),
    );
    expect(alert.name).toMatch(/^演示：被拒绝/);
    // Closed and opened again: it can be tried once more, with the mouse.
    await click(screen, 'button', '关闭');
    await click(screen, 'radio', '已锁定');
    await click(screen, 'button', /^锁单 \d+/);
    await see(screen, 'dialog', '选择要锁定的子订单');
    await page.keyboard.press('1');
    await click(screen, 'button', '锁定 1 个子订单');
    const status = await until('the outcome', async () =>
      (await screen.look()).find((each) => each.role === 'status' && each.name.startsWith('演示')),
    );
    expect(status.name).toMatch(/^演示：已锁定/);

    expect(await page.evaluate('messages')).toEqual([]);
    expect(sandbox.gateway.calls).toEqual([]);
    expect(sandbox.erp.calls).toEqual([]);
    expect(unexpectedHosts(sandbox, name)).toEqual([]);
    const history = await openExtensionPage(test, 'history.html');
    await until('the history', async () => (await textOf(history)).includes('还没有'));
    expect(await history.evaluate(BADGE)).toBe('');
  });

  it('serves agent and administrator, and its links lead where they say', async () => {
    const text = await textOf(page);
    for (const words of ['我是客服', '我是管理员', '固定到工具栏', '演示']) expect(text).toContain(words);
    await click(screen, 'radio', '我是管理员');
    await click(screen, 'button', '添加店铺');
    const options = await until('the options page', () => ownTab(test, '/options.html'));
    await until('the form', () =>
      options.evaluate(`document.activeElement?.closest('[data-field]') !== null`),
    );
    await page.bringToFront();
    await click(screen, 'button', '导入配置');
    await until('the file field', () => options.evaluate(`document.activeElement?.type === 'file'`));
  });
});

/** Counts all messages from the page to the background from now on. */
const COUNT_MESSAGES = `
  globalThis.messages = [];
  for (const api of [globalThis.browser, globalThis.chrome])
    if (api?.runtime) for (const way of ['sendMessage', 'connect']) {
      const before = api.runtime[way];
      try { api.runtime[way] = (...what) => { messages.push(what); return before(...what); }; } catch {}
    }`;

const BADGE = `(globalThis.browser ?? chrome).action.getBadgeText({})`;

async function ownTab(test: TestBrowser, path: string): Promise<Page | undefined> {
  for (const page of await test.browser.pages())
    if (await page.evaluate(`location.pathname === '${path}'`).catch(() => false)) return page;
  return undefined;
}
