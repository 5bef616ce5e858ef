import { afterEach, describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import { addShopLink, IMPORT_LINK } from '@/utils/messages/options-link';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, fakeShop, GOOD_TEST } from '../testing/fake-options';
import { type Screen, settle, show } from '../testing/screen';
import { keeping, sentTo } from '../testing/shops-world';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(env: FakeOptions, hash = ''): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} initialSection={hash} />);
  await settle(() => {});
  return screen;
}

async function fill(page: Screen): Promise<void> {
  await page.type('店铺主账号', '云栖里家居旗舰店');
  await page.type('App Key', '23456789');
  await page.type('App Secret', 'secret-1');
  await page.type('Target App Key', '34567890');
}

const focused = () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field');
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));

describe('the first run', () => {
  it('asks for four fields; the rest is folded and opens if something in it is wrong', async () => {
    const page = await open(fakeOptions(keeping([])));
    const outside = [...page.root.querySelectorAll('[data-field]')].filter((row) => !row.closest('details'));
    expect(outside.map((row) => row.getAttribute('data-field'))).toEqual([
      'sellerNick',
      'appKey',
      'appSecret',
      'targetAppKey',
    ]);
    const fold = page.root.querySelector('details');
    expect(fold?.open).toBe(false);
    await fill(page);
    await page.type('网关地址', 'nowhere');
    await page.click('保存');
    expect(fold?.open).toBe(true);
  });

  it('saves and tests with one press; 保存 alone tests nothing', async () => {
    const answers = { ...keeping([]), 'app/test-connection': () => GOOD_TEST };
    const env = fakeOptions(answers);
    const page = await open(env);
    await fill(page);
    await page.click('保存并测试');
    expect(sentTo(env, 'app/test-connection')).toEqual([{ sellerNick: '云栖里家居旗舰店' }]);
    expect(page.hasButton('下一步：试锁一单')).toBe(true);
    page.close();

    const other = fakeOptions({ ...answers, ...keeping([]) });
    const second = await open(other);
    await fill(second);
    await second.click('保存');
    expect(sentTo(other, 'app/test-connection')).toEqual([]);
    expect(second.hasButton('测试连接')).toBe(true);
  });

  it('ticks the first step once the shop has its name', async () => {
    const page = await open(fakeOptions(keeping([])));
    const done = () => page.root.querySelectorAll('.opt-step-done').length;
    expect(done()).toBe(0);
    await page.type('店铺主账号', '云栖里家居旗舰店');
    expect(done()).toBe(1);
  });

  it('ends with what comes next: pin, shortcuts, the seats', async () => {
    const env = fakeOptions(
      { ...keeping([]), 'app/test-connection': () => GOOD_TEST },
      {
        isPinned: async () => false,
        shortcuts: { list: async () => [{ name: 'open-picker', keys: '' }], openSettings: () => {} },
      },
    );
    const page = await open(env);
    await fill(page);
    await page.click('保存并测试');
    await page.click('下一步：试锁一单');
    await page.click('打开演示聊天');
    expect(env.opened).toEqual(['welcome#try']);
    await page.click('完成');
    for (const words of ['固定到工具栏', '没有快捷键', '交给客服']) expect(page.text()).toContain(words);
    await page.click('查看店铺设置');
    expect(page.field('店铺主账号').value).toBe('云栖里家居旗舰店');
  });

  it('takes a sub-account for its shop', async () => {
    const env = fakeOptions(keeping([]));
    const page = await open(env);
    await fill(page);
    await page.type('店铺主账号', '云栖里家居旗舰店：小禾');
    await page.leave('店铺主账号');
    expect(page.field('店铺主账号').value).toBe('云栖里家居旗舰店');
    await page.type('店铺主账号', 'cntaobao云栖里家居旗舰店:小禾');
    await page.click('保存');
    expect(sentTo(env, 'app/save-shop')[0]).toMatchObject({ shop: { sellerNick: '云栖里家居旗舰店' } });
  });
});

describe('led here by another page', () => {
  it('for a file: its field is in the place of the form', async () => {
    const page = await open(fakeOptions(keeping([])), `#${IMPORT_LINK}`);
    expect(page.text()).toContain('导入配置文件');
    expect(document.activeElement).toBe(page.field('导入配置'));
    await page.click('没有文件，手动填写');
    expect(page.field('店铺主账号').value).toBe('');
  });

  it('for a new shop among others: a form of its own with the name in it', async () => {
    const page = await open(fakeOptions(keeping([fakeShop()])), `#${addShopLink('山雀与茶旗舰店:小禾')}`);
    expect(page.field('店铺主账号').value).toBe('山雀与茶旗舰店');
    expect(page.field('App Key').value).toBe('');
    await drawn();
    expect(focused()).toBe('appKey');
  });

  it('for a shop that exists by now: its form', async () => {
    const page = await open(fakeOptions(keeping([fakeShop()])), `#${addShopLink('云栖里家居旗舰店')}`);
    expect(page.field('App Key').value).toBe('23456789');
  });

  it('while it is open elsewhere; keys typed for another shop are not carried over', async () => {
    let lead = (_: string): void => {};
    const env = fakeOptions(keeping([fakeShop()]), {
      onAddress: (listener) => {
        lead = listener;
        return () => {};
      },
    });
    const page = await open(env, '#about');
    await settle(() => lead(`#${addShopLink('山雀与茶旗舰店')}`));
    await page.type('App Key', '999');
    await page.type('App Secret', 'of-the-first');
    await settle(() => lead(`#${addShopLink('北屿户外专营店')}`));
    expect(page.field('店铺主账号').value).toBe('北屿户外专营店');
    expect(page.field('App Key').value).toBe('');
    expect(page.field('App Secret').value).toBe('');
    await settle(() => lead(`#${IMPORT_LINK}`));
    expect(document.activeElement).toBe(page.field('导入配置'));
    await page.click('关于');
    await page.click('店铺1');
    // Done once.
    expect(document.activeElement).not.toBe(page.field('导入配置'));
  });
});

describe('全部测试', () => {
  it('tests each shop that has its secret, one after the other, and shows the results', async () => {
    const shops = [
      fakeShop(),
      fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false }),
      fakeShop({ sellerNick: '北屿户外专营店', isDefault: false, hasSecret: false }),
    ];
    const env = fakeOptions({
      ...keeping(shops),
      'app/test-connection': ({ sellerNick }) =>
        sellerNick === '山雀与茶旗舰店' ? new Fails({ code: 'no-answer' }) : GOOD_TEST,
    });
    const page = await open(env);
    await page.click('全部测试');
    expect(sentTo(env, 'app/test-connection')).toEqual([
      { sellerNick: '云栖里家居旗舰店' },
      { sellerNick: '山雀与茶旗舰店' },
    ]);
    expect(page.text()).toContain('1 家通过，1 家未通过：山雀与茶旗舰店');
    expect(page.text()).toContain('测试通过');
  });

  it('is not shown for one shop', async () => {
    const page = await open(fakeOptions(keeping([fakeShop()])));
    expect(page.hasButton('全部测试')).toBe(false);
  });
});

describe('a test with a closed vault', () => {
  it('leads to the vault', async () => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/vault': () => ({ state: 'closed', idleMinutes: 0, maxMinutes: 0 }),
      'app/test-connection': () => ({
        ...GOOD_TEST,
        keyAndSign: { state: 'untested', code: 'vault-closed' },
      }),
    });
    const page = await open(env);
    await page.click('测试连接');
    await page.click('去打开密钥库');
    expect(page.text()).toContain('现在：已关闭');
  });
});
