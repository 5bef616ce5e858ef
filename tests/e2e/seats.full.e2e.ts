import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { click, pageScreen, type Screen, see } from '../../tooling/browser/screen';
import { openExtensionPage } from '../../tooling/browser/session';
import { APPS, demoShop } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

/** 给其他座席: what is saved is made of the settings of this computer, in bytes as the other computer reads them. */

/** Takes what the page hands to the browser as a download. */
const CATCH = `(() => {
  globalThis.saved = undefined;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    globalThis.saved = blob.arrayBuffer().then((buffer) => [...new Uint8Array(buffer)]);
    return make(blob);
  };
})()`;

const SECRET = APPS[demoShop().appKey]?.secret ?? '';

inBothBrowsers('给其他座席', (name) => {
  const at = sharedSession(name);
  let page: Page;
  let screen: Screen;

  afterEach(() => page?.close());

  async function make(form: string, withKeys = false): Promise<Buffer> {
    page = await openExtensionPage(at.agent.test, 'options.html#seats');
    screen = pageScreen(page);
    await see(screen, 'button', '生成', { enabled: true });
    await page.evaluate(CATCH);
    await choose(form);
    if (withKeys) await choose('把密钥写进策略，不加密');
    if (name === 'firefox' && form !== FIREFOX) await type('扩展 ID', 'abcdefghijklmnopabcdefghijklmnop');
    await click(screen, 'button', '生成');
    await see(screen, 'button', '重新生成');
    return Buffer.from((await page.evaluate('globalThis.saved')) as number[]);
  }

  const labelled = (label: string) =>
    `[...document.querySelectorAll('label')].find((each) => each.textContent.trim() === ${JSON.stringify(label)})`;
  const choose = async (label: string): Promise<void> =>
    void (await page.evaluate(`${labelled(label)}.click()`));
  const type = async (label: string, text: string): Promise<void> => {
    await page.evaluate(`${labelled(label)}.control.focus()`);
    await page.keyboard.type(text);
  };

  it('a registry file without keys, and with them once the box is ticked', async () => {
    const bytes = await make(WINDOWS);
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    const text = bytes.subarray(2).toString('utf16le');
    expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/);
    expect(text).toContain(`\\"sellerNick\\":\\"${demoShop().sellerNick}\\"`);
    expect(text).not.toContain(SECRET);
    await page.close();
    const withKeys = (await make(WINDOWS, true)).toString('utf16le');
    expect(withKeys).toContain(`\\"appSecret\\":\\"${SECRET}\\"`);
  });

  it('a policy for Firefox with everything but keys', async () => {
    const { policies } = JSON.parse((await make(FIREFOX)).toString('utf8'));
    const [values] = Object.values(policies['3rdparty'].Extensions) as {
      shops: object[];
      preferences: object;
    }[];
    expect(values?.shops).toMatchObject([{ sellerNick: demoShop().sellerNick, appKey: demoShop().appKey }]);
    expect(values?.preferences).toMatchObject({ launcher: true, minSignMethod: 'md5' });
    expect(JSON.stringify(policies)).not.toContain(SECRET);
  });
});

const WINDOWS = 'Windows 策略（.reg）';
const FIREFOX = 'Firefox 策略（policies.json）';
