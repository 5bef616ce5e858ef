import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { demoShop } from '../../sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { type Desk, openExtensionPage, openUnconfiguredDesk, textOf } from './harness/desk';
import { click, pageScreen, see } from './harness/screen';
import { until } from './harness/until';

const SHOP = demoShop();
const FIELDS: [label: string, name: keyof typeof SHOP & string][] = [
  ['店铺主账号', 'sellerNick'],
  ['App Key', 'appKey'],
  ['Target App Key', 'targetAppKey'],
];

inBothBrowsers('the first run', (name) => {
  let sandbox: Sandbox;
  let desk: Desk;

  beforeEach(async () => {
    sandbox = await startSandbox();
    desk = await openUnconfiguredDesk(name, sandbox);
    await desk.options.bringToFront();
  });

  afterEach(async () => {
    await desk?.close();
    await sandbox?.close();
  });

  async function fill(label: string, text: string): Promise<void> {
    await click(pageScreen(desk.options), 'textbox', new RegExp(`^${label}`));
    await desk.options.keyboard.type(text);
  }
  const typed = (field: string) =>
    desk.options.evaluate(`document.querySelector('[data-field="${field}"] input')?.value`);

  it('leads from nothing to a tested shop, and loses nothing that was typed', async () => {
    for (const [label, field] of FIELDS) await fill(label, String(SHOP[field]));
    await fill('App Secret', 'half a secr');

    const before = desk.options;
    desk.options = await openExtensionPage(desk.test, 'options.html');
    await before.close();
    await desk.options.bringToFront();
    await see(pageScreen(desk.options), 'textbox', /^店铺主账号/);
    for (const [, field] of FIELDS) expect(await typed(field)).toBe(SHOP[field]);
    // But for what must not lie about in the clear.
    expect(await typed('appSecret')).toBe('');

    await fill('App Secret', SHOP.appSecret);
    await click(pageScreen(desk.options), 'button', '保存');
    await click(pageScreen(desk.options), 'button', '测试连接');
    const text = await until('four answers', async () => {
      const shown = await textOf(desk.options);
      return shown.includes('能收到这台电脑发的请求') ? shown : undefined;
    });
    for (const sentence of ['连上了开放平台', 'App Key、App Secret 与签名方式一致'])
      expect(text).toContain(sentence);
    await click(pageScreen(desk.options), 'button', '下一步');
    await until('the try', async () => (await textOf(desk.options)).includes('试锁'));
    expect(sandbox.erp.calls).toEqual([]);
  });

  it('says what is wrong by the field, and puts the hand there', async () => {
    await fill('App Key', '2345678O');
    await click(pageScreen(desk.options), 'button', '保存');
    await until('the first wrong field', async () => {
      const field = 'document.activeElement?.closest("[data-field]")?.dataset.field';
      return (await desk.options.evaluate(field)) === 'sellerNick';
    });
    const text = await textOf(desk.options);
    expect(text).toContain('必填');
    expect(text).toContain('还有');
    expect(await typed('appKey')).toBe('2345678O');
  });
});
