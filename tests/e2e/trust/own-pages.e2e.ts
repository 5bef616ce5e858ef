import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from '../harness/both';
import { openChat } from '../harness/desk';
import { YUZU } from '../harness/orders';
import { sharedDesk } from '../harness/place';
import type { Screen } from '../harness/screen';

/** Pages of the extension may do what an agent may: no web page gets one into a frame or a window of its own. */
inBothBrowsers('a page that knows the address of ours', (name) => {
  const at = sharedDesk(name);
  let chat: Screen;

  beforeAll(async () => {
    chat = await openChat(at.desk, YUZU.nick);
  });

  const addresses = () =>
    ['popup.html', 'options.html', 'history.html'].map((page) => at.desk.test.address(page));
  const isOurs = (address: string) => /^(?:chrome|moz)-extension:/.test(address);

  it('cannot frame it', async () => {
    await chat.page.evaluate(FRAME_THEM, addresses());
    const shown = await Promise.all(
      chat.page.frames().map((frame) => frame.evaluate('location.href').catch(() => '')),
    );
    // The frame that was added last is there.
    expect(shown.join()).toContain('/decent');
    expect(shown.map(String).filter(isOurs)).toEqual([]);
  });

  it('cannot open it in a window', async () => {
    const before = new Set(await at.desk.test.browser.pages());
    await chat.page.evaluate(OPEN_THEM, addresses());
    const opened = (await at.desk.test.browser.pages()).filter((page) => !before.has(page));
    const shown = await Promise.all(opened.map((page) => page.evaluate('location.href').catch(() => '')));
    expect(shown.map(String).filter(isOurs)).toEqual([]);
    // It is there for the extension itself.
    expect(isOurs(String(await at.desk.options.evaluate('location.href')))).toBe(true);
  });
});

/** Resolves once a frame that was asked for after them has loaded. */
const FRAME_THEM = async (addresses: string[]) => {
  const add = (src: string) =>
    document.body.appendChild(Object.assign(document.createElement('iframe'), { src }));
  for (const address of addresses) add(address);
  const decent = add('/decent');
  await new Promise((done) => decent.addEventListener('load', done));
};

/** Resolves once a window that was asked for after them has loaded. */
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
