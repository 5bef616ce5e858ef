import { afterEach, beforeEach, expect, it } from 'vitest';
import { click, pageScreen, see } from '../../tooling/browser/screen';
import {
  type AgentSession,
  importSettings,
  openChat,
  openExtensionPage,
  openPicker,
  textOf,
} from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { welcomeTab } from '../../tooling/browser/welcome-tab';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { OTHER_SHOP } from '../../tooling/sandbox/orders';
import { YUZU } from '../../tooling/sandbox/sample-orders';
import { demoShop } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { openUnconfiguredSession } from './harness/session';

const SHOP = demoShop();
const FIELDS: [label: string, name: keyof typeof SHOP & string][] = [
  ['店铺主账号', 'sellerNick'],
  ['App Key', 'appKey'],
  ['Target App Key', 'targetAppKey'],
];

inBothBrowsers('the first run', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeEach(async () => {
    sandbox = await startSandbox();
    agent = await openUnconfiguredSession(name, sandbox);
    await agent.options.bringToFront();
  });

  afterEach(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  async function fill(label: string, text: string): Promise<void> {
    await click(pageScreen(agent.options), 'textbox', new RegExp(`^${label}`));
    await agent.options.keyboard.type(text);
  }
  const typed = (field: string) =>
    agent.options.evaluate(`document.querySelector('[data-field="${field}"] input')?.value`);

  it('leads from an empty setup to a tested shop, and keeps everything typed', async () => {
    for (const [label, field] of FIELDS) await fill(label, String(SHOP[field]));
    await fill('App Secret', 'half a secr');

    const before = agent.options;
    agent.options = await openExtensionPage(agent.test, 'options.html');
    await before.close();
    await agent.options.bringToFront();
    await see(pageScreen(agent.options), 'textbox', /^店铺主账号/);
    for (const [, field] of FIELDS) expect(await typed(field)).toBe(SHOP[field]);
    // Except what must not be stored in plain text.
    expect(await typed('appSecret')).toBe('');

    await fill('App Secret', SHOP.appSecret);
    await click(pageScreen(agent.options), 'button', '保存并测试');
    const text = await until('four answers', async () => {
      const shown = await textOf(agent.options);
      return shown.includes('能收到这台电脑发的请求') ? shown : undefined;
    });
    for (const sentence of ['已连上开放平台', 'App Key、App Secret 与签名方式一致'])
      expect(text).toContain(sentence);
    await click(pageScreen(agent.options), 'button', '下一步');
    await until('the try', async () => (await textOf(agent.options)).includes('打开演示聊天'));
    await click(pageScreen(agent.options), 'button', '完成');
    const next = await until('what comes next', async () => {
      const shown = await textOf(agent.options);
      return shown.includes('交给客服') && /Alt|快捷键/.test(shown) ? shown : undefined;
    });
    for (const words of ['固定到工具栏', '锁当前聊天的订单', '导出']) expect(next).toContain(words);
    await click(pageScreen(agent.options), 'button', '查看店铺设置');
    await until(
      'the shop',
      async () =>
        (await textOf(agent.options)).includes('全部通过') ||
        (await textOf(agent.options)).includes('测试通过'),
    );
    expect(sandbox.erp.calls).toEqual([]);
  });

  it('shows four fields, and folds the rest', async () => {
    const asked = `[...document.querySelectorAll('.opt-first-form [data-field]')]
      .filter((row) => row.checkVisibility()).map((row) => row.dataset.field)`;
    await see(pageScreen(agent.options), 'textbox', /^店铺主账号/);
    expect(await agent.options.evaluate(asked)).toEqual([
      'sellerNick',
      'appKey',
      'appSecret',
      'targetAppKey',
    ]);
    await click(pageScreen(agent.options), 'button', /^其他设置/);
    expect(await agent.options.evaluate(asked)).toEqual(expect.arrayContaining(['session', 'gatewayUrl']));
  });

  it('resolves a sub-account to its shop', async () => {
    await fill('店铺主账号', '云栖里家居旗舰店:小禾');
    await agent.options.keyboard.press('Tab');
    expect(await typed('sellerNick')).toBe('云栖里家居旗舰店');
  });

  it('is reached from the popup: a new shop, a settings file, the sample chat', async () => {
    const popup = await openExtensionPage(agent.test, 'popup.html');
    const press = async (button: string): Promise<void> => {
      await popup.bringToFront();
      await click(pageScreen(popup), 'button', button);
    };
    await press('导入配置');
    await until('the file field', async () =>
      agent.options.evaluate(`document.activeElement?.type === 'file'`),
    );
    await press('添加店铺');
    await until('the form', async () =>
      agent.options.evaluate(
        `document.activeElement?.closest('[data-field]')?.dataset.field === 'sellerNick'`,
      ),
    );
    await press('先试一遍');
    const welcome = await until('the sample chat', () => welcomeTab(agent.test.browser));
    await see(pageScreen(welcome), 'button', /^锁单 \d+/);
  });

  it('is reached from the picker: a new shop with its name, not the form of another one', async () => {
    const other = demoShop({ sellerNick: OTHER_SHOP });
    await importSettings(agent, { version: 1, shops: [other] });
    const chat = await openChat(agent, YUZU.nick);
    await openPicker(chat, YUZU.tid);
    await click(chat, 'button', '配置这家店');
    await until('the name', async () => (await typed('sellerNick')) === SHOP.sellerNick);
    expect(await typed('appKey')).toBe('');
  });

  it('says what is wrong beside the field, and focuses it', async () => {
    await fill('App Key', '2345678O');
    await click(pageScreen(agent.options), 'button', '保存');
    await until('the first wrong field', async () => {
      const field = 'document.activeElement?.closest("[data-field]")?.dataset.field';
      return (await agent.options.evaluate(field)) === 'sellerNick';
    });
    const text = await textOf(agent.options);
    expect(text).toContain('必填');
    expect(text).toContain('还有');
    expect(await typed('appKey')).toBe('2345678O');
  });
});
