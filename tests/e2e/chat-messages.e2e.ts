import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExtensionPage } from '../../tooling/browser/session';
import type { TestBrowser } from '../../tooling/browser/start-browser';
import { until } from '../../tooling/browser/until';
import { html } from '../../tooling/sandbox/http';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import type { FrameReport } from '../../utils/domain/order-context';
import { inBothBrowsers } from './harness/both';
import { borrowBrowser } from './harness/browser-pool';

/** Which order of the chat is active while its message list is scrolled, cleared and rendered again. */

const URL_OF_CHAT = 'https://market.m.taobao.com/app/im/chat-core/index.html';
const CHAT = readFileSync(
  join(process.cwd(), 'tests/fixtures/pages/web-wangwang/message-lines.html'),
  'utf8',
);
const A = '5126640188307216543';
const B = '5126633904511216543';
/** In no panel: once it is reported, the test knows that the page has been read. */
const C = '5126611200933990011';

/** Ways to put a message into the list. */
const WRAPPINGS = {
  flat: (message: string) => message,
  'in wrappers': (message: string) => `<div class="message-item-line">${message}</div>`,
  'in two wrappers': (message: string) => `<div><div class="message-item-line">${message}</div></div>`,
};

const message = (text: string, day: number): string =>
  `<div class="message-item"><div class="nick">青柚一夏</div><div class="time">2026-11-${day} 20:41:05</div><div class="content"><pre class="edit">${text}</pre></div></div>`;

/** Helpers of the page: the list, and the text of its n-th message from the end. */
const PAGE = `
  globalThis.view = document.querySelector('.rc-scrollbars-view');
  globalThis.text = (fromEnd) => [...view.querySelectorAll('.message-item pre')].at(-fromEnd);`;

inBothBrowsers('messages of the chat', { sample: 'firefox' }, (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let inside: Page;
  let chat: Page;

  const reports = async (): Promise<FrameReport[]> => {
    const held = await inside.evaluate(`(async () => {
      const api = globalThis.browser ?? chrome;
      const all = await api.storage.session.get(null);
      return JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith('tabs/')).map(([, tab]) => tab));
    })()`);
    const tabs: Record<string, { report: FrameReport }>[] = JSON.parse(String(held));
    return tabs.flatMap((tab) => Object.values(tab)).map(({ report }) => report);
  };
  const reportThat = (what: string, is: (report: FrameReport) => boolean): Promise<FrameReport> =>
    until(what, async () => (await reports()).find((report) => !report.unsettled && is(report)));
  const names =
    (tid: string) =>
    ({ orders }: FrameReport): boolean =>
      orders.some((order) => order.tid === tid);

  beforeAll(async () => {
    const host = new URL(URL_OF_CHAT).hostname;
    sandbox = await startSandbox({
      routes: [{ name: 'chat', hosts: [host], path: '/*', handle: () => html(CHAT) }],
    });
    test = await borrowBrowser(name, sandbox);
    inside = await openExtensionPage(test, 'options.html');
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it.each(Object.entries(WRAPPINGS))(
    '%s: the latest stays active while the agent scrolls',
    async (_, wrap) => {
      chat = await test.browser.newPage();
      await chat.goto(URL_OF_CHAT);
      await chat.evaluate(PAGE);
      const put = (at: 'append' | 'prepend', ...rows: string[]): Promise<unknown> =>
        chat.evaluate(
          `view.${at}(...new DOMParser().parseFromString(${JSON.stringify(rows.join(''))}, 'text/html').body.children)`,
        );
      await chat.evaluate('view.replaceChildren()');
      await put(
        'append',
        ...[message('你好', 30), message(`订单号：${B} 先别发`, 30), message('在吗', 30)].map(wrap),
      );
      await reportThat('B active', ({ activeTid }) => activeTid === B);

      // Scrolling up: older messages appear, the last ones lose their text.
      await put(
        'prepend',
        ...[message(`订单号：${A} 已经收到了，不是 订单号：${C}`, 20), message('好的', 20)].map(wrap),
      );
      await chat.evaluate(`text(1).textContent = ''; text(2).textContent = '';`);
      expect((await reportThat('the older message', names(C))).activeTid).toBe(B);

      // Scrolling down again: now the rendered messages count.
      await chat.evaluate(`text(2).textContent = '订单号：${B} 先别发'; text(1).textContent = '在吗';`);
      await chat.evaluate(`text(5).textContent = '已经收到了';`);
      expect(
        (await reportThat('the older one rendered again', (report) => !names(C)(report))).activeTid,
      ).toBe(B);
      await chat.evaluate(`text(1).firstChild.data = '订单号：${A} 也别发';`);
      await reportThat('A active', ({ activeTid }) => activeTid === A);
      await put('append', wrap(message(`订单号：${B} 先别发`, 30)));
      await reportThat('B active again', ({ activeTid }) => activeTid === B);
      await chat.close();
    },
  );

  it('a list rendered from the bottom', async () => {
    chat = await test.browser.newPage();
    await chat.goto(URL_OF_CHAT);
    await chat.evaluate(PAGE);
    await chat.evaluate(`
      document.head.append(Object.assign(document.createElement('style'), { textContent: '.rc-scrollbars-view { display: flex; flex-direction: column-reverse }' }));
      for (const time of view.querySelectorAll('.time')) time.textContent = '20:41';
      view.prepend(...[...view.children].reverse());
      view.querySelector('pre').textContent = '订单号：${A} 呢';`);
    await reportThat('A active', ({ activeTid }) => activeTid === A);
    await chat.evaluate(`view.querySelector('pre').textContent = '在吗';`);
    await reportThat('B active', ({ activeTid }) => activeTid === B);
    await chat.close();
  });
});
