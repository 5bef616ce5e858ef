import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pickerFrame } from '../../../tooling/browser/picker-frame';
import { click, type Screen, see } from '../../../tooling/browser/screen';
import { openChat, openExtensionPage, openPicker, outcome } from '../../../tooling/browser/session';
import { until } from '../../../tooling/browser/until';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { inBothBrowsers } from '../harness/both';
import { sharedSession } from '../harness/place';

/** Extension pages can do everything an agent can: no web page may open one in a frame or window. */
inBothBrowsers('a page that knows the addresses of ours', (name) => {
  const at = sharedSession(name);
  let chat: Screen;

  beforeEach(async () => {
    chat = await openChat(at.agent, YUZU.nick);
  });

  afterEach(async () => {
    await chat.page.close();
  });

  const addresses = () =>
    ['popup.html', 'options.html', 'history.html', 'sidepanel.html', 'welcome.html'].map((page) =>
      at.agent.test.address(page),
    );
  const isOurs = (address: string) => /^(?:chrome|moz)-extension:/.test(address);

  it('cannot frame it', async () => {
    await chat.page.evaluate(FRAME_THEM, addresses());
    const shown = await Promise.all(
      chat.page.frames().map((frame) => frame.evaluate('location.href').catch(() => '')),
    );
    // The last frame has loaded.
    expect(shown.join()).toContain('/decent');
    expect(shown.map(String).filter(isOurs)).toEqual([]);
  });

  it('cannot open it in a window', async () => {
    const before = new Set(await at.agent.test.browser.pages());
    await chat.page.evaluate(OPEN_THEM, addresses());
    const opened = (await at.agent.test.browser.pages()).filter((page) => !before.has(page));
    const shown = await Promise.all(opened.map((page) => page.evaluate('location.href').catch(() => '')));
    expect(shown.map(String).filter(isOurs)).toEqual([]);
    // The extension itself can open it.
    expect(isOurs(String(await at.agent.options.evaluate('location.href')))).toBe(true);
    for (const page of opened) await page.close();
  });

  it('may frame the picker, with a guessed token or that of another frame: it gets nothing', async () => {
    await openPicker(chat, YUZU.tid);
    const picker = await until('the picker', () => pickerFrame(chat.page));
    const token = String(await picker.evaluate('location.hash'));
    const address = await pickerAddress();
    await chat.page.evaluate(FRAME_THEM, [address, `${address}#guess`, `${address}${token}`]);
    await chat.page.evaluate(FRAME_SANDBOXED, `${address}${token}`);
    const copies = await until('copies of the picker', async () => {
      const found = await pickerPages(chat.page);
      return found.length >= 3 ? found.filter((frame) => frame !== picker) : undefined;
    });
    // A copy that got an answer would have rendered by the time the real one has locked.
    await click(chat, 'checkbox', YUZU.bedding);
    await click(chat, 'button', '锁定 1 个子订单');
    expect(await outcome(chat)).toMatch(/^已锁定/);
    for (const copy of copies) expect(await copy.evaluate(DRAWN).catch(() => 0)).toBe(0);
    expect(at.sandbox.gateway.calls).toHaveLength(1);
  });

  it('and our own pages render nothing in a frame, whoever made it', async () => {
    const page = await openExtensionPage(at.agent.test, 'history.html');
    await page.evaluate(FRAME_AND_WAIT, addresses());
    // Firefox blocks them by the CSP of the outer page; in Chromium a framed page renders nothing.
    for (const frame of page.frames().filter((each) => each !== page.mainFrame()))
      expect(await frame.evaluate(DRAWN).catch(() => 0)).toBe(0);
    expect(await page.evaluate(DRAWN)).toBeGreaterThan(0);
    await page.close();
  });

  /** The picker's address as a content script knows it; in Chromium it differs in each session. */
  async function pickerAddress(): Promise<string> {
    await see(chat, 'dialog', '选择要锁定的子订单');
    const look = `(async () => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ url: 'https://market.m.taobao.com/app/im/chat/*' });
      const func = () => (globalThis.browser ?? chrome).runtime.getURL('/picker.html');
      const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func });
      return result;
    })()`;
    return String(await at.agent.options.evaluate(look));
  }
});

const DRAWN = `document.getElementById('app')?.childElementCount ?? 0`;

async function pickerPages(page: Page): Promise<Frame[]> {
  const found: Frame[] = [];
  for (const frame of page.frames())
    if (await frame.evaluate(`location.pathname === '/picker.html'`).catch(() => false)) found.push(frame);
  return found;
}

/** Resolves once a frame requested after them has loaded. */
const FRAME_THEM = async (addresses: string[]) => {
  const add = (src: string) =>
    document.body.appendChild(Object.assign(document.createElement('iframe'), { src }));
  for (const address of addresses) add(address);
  const decent = add('/decent');
  await new Promise((done) => decent.addEventListener('load', done));
};

/** Resolves once each has loaded, or was refused. */
const FRAME_AND_WAIT = (addresses: string[]) =>
  Promise.all(
    addresses.map((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src });
      const settled = new Promise((done) => {
        for (const type of ['load', 'error']) frame.addEventListener(type, () => done(type));
      });
      document.body.append(frame);
      return settled;
    }),
  );

const FRAME_SANDBOXED = (src: string) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = src;
  document.body.append(frame);
};

/** Resolves once a window requested after them has loaded. */
const OPEN_THEM = async (addresses: string[]) => {
  for (const address of addresses) {
    try {
      open(address);
    } catch {
      // Firefox does not even try.
    }
  }
  const decent = open('/decent');
  await new Promise<void>((done) => {
    const look = () => (decent?.location.pathname === '/decent' ? done() : setTimeout(look, 50));
    look();
  });
};
