import { afterEach, describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { ShopView } from '@/utils/messages/views';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, fakeShop, GOOD_TEST } from '../testing/fake-options';
import { type Screen, settle, show } from '../testing/screen';
import { choose, keeping, sentTo } from '../testing/shops-world';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(env: FakeOptions): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} />);
  return screen;
}

async function fill(page: Screen): Promise<void> {
  await page.type('店铺主账号', '苏宁易购官方旗舰店');
  await page.type('App Key', '23456789');
  await page.type('App Secret', 'secret-1');
  await page.type('Target App Key', '34567890');
}

describe('an empty extension', () => {
  it('shows every field of the contract at once, and saves a shop', async () => {
    const env = fakeOptions(keeping([]));
    const page = await open(env);
    expect(page.field('导入配置').type).toBe('file');
    expect(page.field('网关地址').value).toBe('https://qimen.api.taobao.com/router/qm');
    for (const label of ['hmac-sha256', 'hmac', 'md5', '同步', '异步'])
      expect(page.field(label).type).toBe('radio');
    await fill(page);
    await page.type('Session Key', 'session-1');
    await page.choose('md5');
    await page.choose('异步');
    await page.click('保存');
    expect(sentTo(env, 'app/save-shop')).toEqual([
      {
        shop: expect.objectContaining({
          sellerNick: '苏宁易购官方旗舰店',
          appKey: '23456789',
          targetAppKey: '34567890',
          signMethod: 'md5',
          callType: 'asynchronous',
          isDefault: true,
        }),
        appSecret: 'secret-1',
        session: 'session-1',
      },
    ]);
    expect(page.text()).toContain('已保存');
    expect(page.hasButton('测试连接')).toBe(true);
    expect(env.drafts.getItem('order-lock.shop-drafts')).toBeNull();
    await page.click('直接完成');
    expect(page.text()).not.toContain('没保存');
  });

  it('says what is missing, at the field, and sends nothing', async () => {
    const env = fakeOptions(keeping([]));
    const page = await open(env);
    await page.type('App Key', '3456789O');
    expect(page.text()).not.toContain('是不是 0');
    await page.leave('App Key');
    expect(page.text()).toContain('是不是 0');
    await page.type('App Key', '34567890');
    expect(page.text()).not.toContain('是不是 0');
    await page.click('保存');
    expect(page.field('店铺主账号').getAttribute('aria-invalid')).toBe('true');
    expect(sentTo(env, 'app/save-shop')).toEqual([]);
  });

  it('continues with the shops when a file was imported', async () => {
    let shops: ShopView[] = [];
    const env = fakeOptions({
      'app/shops': () => shops,
      'app/import-settings': () => {
        shops = [fakeShop(), fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false })];
        return { imported: 2, needSecret: [] };
      },
    });
    const page = await open(env);
    await choose(page, '{"version":1}');
    expect(sentTo(env, 'app/import-settings')).toEqual([{ text: '{"version":1}' }]);
    expect(page.text()).toContain('已导入 2 家店铺');
    expect(page.field('店铺主账号').value).toBe('云栖里家居旗舰店');
    expect(page.field('导入配置').type).toBe('file');
  });
});

/** Puts a file into the file field. */
describe('a saved shop', () => {
  it('never shows its secrets; they are kept unless typed again', async () => {
    const env = fakeOptions(keeping([fakeShop()]));
    const page = await open(env);
    expect(page.field('App Secret').value).toBe('');
    expect(page.field('App Secret').placeholder).toBe('已保存，不再显示');
    expect(page.field('App Secret').type).toBe('password');
    expect(page.field('App Secret').getAttribute('autocomplete')).toBe('off');
    await page.type('Target App Key', '111');
    expect(page.text()).toContain('1 处修改未保存');
    await page.click('保存');
    expect(sentTo(env, 'app/save-shop')[0]).toEqual({
      wasNick: '云栖里家居旗舰店',
      shop: expect.objectContaining({ targetAppKey: '111' }),
    });
    expect(page.text()).toContain('已保存，');
  });

  it('asks for the secret again when the host changes', async () => {
    const env = fakeOptions(keeping([fakeShop()]));
    const page = await open(env);
    await page.type('网关地址', 'https://abc.api.taobao.com/router/qm');
    expect(page.text()).toContain('密钥将用于 abc.api.taobao.com。请重新填写 App Secret 和 Session Key');
    await page.click('保存');
    expect(sentTo(env, 'app/save-shop')).toEqual([]);
    await page.type('App Secret', 'again');
    await page.click('保存');
    expect(sentTo(env, 'app/save-shop')).toHaveLength(1);
  });

  it('keeps what was typed for each shop, also across a reload, but never a secret', async () => {
    const shops = [fakeShop(), fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false })];
    const env = fakeOptions(keeping(shops));
    const page = await open(env);
    await page.type('Target App Key', '999');
    await page.type('App Secret', 'marker-secret');
    await page.click('山雀与茶旗舰店还没测试过');
    await page.click('云栖里家居旗舰店还没测试过未保存默认');
    expect(page.field('Target App Key').value).toBe('999');
    expect(page.field('App Secret').value).toBe('marker-secret');
    expect(env.drafts.getItem('order-lock.shop-drafts')).not.toContain('marker-secret');

    page.close();
    const again = await open(env);
    expect(again.field('Target App Key').value).toBe('999');
    expect(again.field('App Secret').value).toBe('');
    await again.click('放弃修改');
    expect(again.field('Target App Key').value).toBe('34567890');
    expect(env.drafts.getItem('order-lock.shop-drafts')).toBeNull();
  });

  it('saves by Ctrl+S', async () => {
    const env = fakeOptions(keeping([fakeShop()]));
    const page = await open(env);
    await page.type('Target App Key', '111');
    await settle(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true })));
    expect(sentTo(env, 'app/save-shop')).toHaveLength(1);
  });

  it('a foreign host needs confirmation and permission; if refused, nothing is saved', async () => {
    const env = fakeOptions(
      keeping([fakeShop()], {
        'app/save-shop': () =>
          new Fails({ code: 'needs-confirmation', detail: { host: 'erp.example.com', what: 'host' } }),
      }),
      {
        permissions: { contains: async () => true, remove: async () => true, request: async () => false },
      },
    );
    const page = await open(env);
    await page.type('网关地址', 'https://erp.example.com/qm');
    await page.type('App Secret', 'again');
    await page.click('保存');
    await page.click('确认发往这里');
    expect(sentTo(env, 'app/save-shop')).toHaveLength(1);
    expect(page.text()).toContain('浏览器没有允许访问 erp.example.com，所以没有保存');
  });

  it('允许 below a connection test asks for the scheme of the gateway', async () => {
    const host = 'erp.example.com:8080';
    const detail = { host, origin: 'http://erp.example.com/*' };
    const lastTest: ConnectionTest = {
      ...GOOD_TEST,
      lockGateway: { state: 'failed', host, problem: { code: 'no-access', detail } },
    };
    const asked: unknown[] = [];
    const env = fakeOptions(keeping([fakeShop({ gatewayUrl: `http://${host}/qm`, lastTest })]), {
      permissions: {
        contains: async () => true,
        remove: async () => true,
        request: async (wanted) => asked.push(wanted) > 0,
      },
    });
    const page = await open(env);
    await page.click('允许');
    expect(asked).toEqual([{ origins: ['http://erp.example.com/*'] }]);
  });

  it('can be moved by keys', async () => {
    const shops = [fakeShop(), fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false })];
    const env = fakeOptions(keeping(shops, { 'app/order-shops': () => [...shops].reverse() }));
    const page = await open(env);
    const handle = page.button('移动「山雀与茶旗舰店」：上下箭头');
    await settle(() => handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })));
    expect(sentTo(env, 'app/order-shops')).toEqual([{ sellerNicks: ['山雀与茶旗舰店', '云栖里家居旗舰店'] }]);
    expect(page.text()).toContain('「山雀与茶旗舰店」排到第 1 位');
  });

  it('says which shop becomes the default when the default one is deleted', async () => {
    const other = fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false });
    const page = await open(fakeOptions(keeping([fakeShop(), other])));
    await page.click('删除这家店铺…');
    expect(page.text()).toContain('「山雀与茶旗舰店」会成为默认店铺。');
    await page.click('取消');
    await page.click('山雀与茶旗舰店还没测试过');
    await page.click('删除这家店铺…');
    expect(page.text()).not.toContain('会成为默认店铺');
  });

  it('shows the key that saves only while it works', async () => {
    const page = await open(fakeOptions(keeping([fakeShop()])));
    expect(page.text()).not.toContain('Ctrl S');
    await page.type('Target App Key', '999');
    expect(page.text()).toContain('Ctrl S');
  });

  it('a managed one is read-only except for a secret that the policy leaves out', async () => {
    const env = fakeOptions(keeping([fakeShop({ isManaged: true, hasSecret: false })]));
    const page = await open(env);
    expect(page.text()).toContain('由管理员管理：企业策略设定了这家店铺。这里只能填');
    expect(page.field('App Key').matches(':disabled')).toBe(true);
    expect(page.field('App Secret').matches(':disabled')).toBe(false);
    expect(page.hasButton('删除这家店铺…')).toBe(false);
    expect(page.button('测试连接').disabled).toBe(true);
    expect(page.root.querySelector('.opt-test')?.textContent).toContain('还缺 App Secret');
  });
});

describe('connection test', () => {
  it('runs only on request, and gives four answers', async () => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/test-connection': () => ({
        ...GOOD_TEST,
        keyAndSign: { state: 'failed', code: '25', words: 'Invalid signature' },
      }),
    });
    const page = await open(env);
    expect(sentTo(env, 'app/test-connection')).toEqual([]);
    await page.click('测试连接');
    expect(sentTo(env, 'app/test-connection')).toEqual([{ sellerNick: '云栖里家居旗舰店' }]);
    for (const title of ['网络', '密钥与签名', '时钟', '锁单网关']) expect(page.text()).toContain(title);
    expect(page.text()).toContain('平台原话“Invalid signature” 25');
    expect(page.hasButton('再测一次')).toBe(true);
  });
});

describe('a shop that cannot be read', () => {
  const { isManaged: _, hasSecret: __, hasSession: ___, lastTest: ____, ...form } = fakeShop();
  const { gatewayUrl, ...found } = form;
  const row = { key: found.sellerNick, found, wrong: [{ field: 'gatewayUrl', why: 'url' }], hasSecret: true };
  const world = () => {
    let rows = [row];
    return fakeOptions({
      ...keeping([]),
      'app/unreadable-shops': () => rows,
      'app/forget-unreadable-shop': () => {
        rows = [];
        return rows;
      },
    });
  };

  it('is shown with what is wrong, even if there is no other shop', async () => {
    const page = await open(world());
    expect(page.text()).toContain('「云栖里家居旗舰店」的设置有一部分无法识别');
    expect(page.text()).toContain('网关地址');
    expect(page.hasButton('添加店铺')).toBe(true);
  });

  it('is repaired in the form, with its valid fields and its secret', async () => {
    const env = world();
    const page = await open(env);
    await page.click('修复');
    expect(page.field('店铺主账号').value).toBe('云栖里家居旗舰店');
    expect(page.field('Target App Key').value).toBe('34567890');
    await page.click('保存');
    expect(sentTo(env, 'app/save-shop')).toEqual([
      { mends: '云栖里家居旗舰店', shop: { ...form, gatewayUrl } },
    ]);
  });

  it('is deleted only after a question', async () => {
    const env = world();
    const page = await open(env);
    await page.click('删除…');
    expect(page.text()).toContain('删除「云栖里家居旗舰店」？');
    expect(sentTo(env, 'app/forget-unreadable-shop')).toEqual([]);
    await page.click('删除店铺');
    expect(sentTo(env, 'app/forget-unreadable-shop')).toEqual([{ key: '云栖里家居旗舰店' }]);
    expect(page.text()).not.toContain('有一部分无法识别');
  });
});
