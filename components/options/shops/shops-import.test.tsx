import { afterEach, describe, expect, it, vi } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, fakeShop } from '../testing/fake-options';
import { type Screen, show } from '../testing/screen';
import { choose, keeping, sentTo } from '../testing/shops-world';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(env: FakeOptions): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} />);
  return screen;
}

/** Runs the clock until it is over. */
async function later<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  while (!isOver) await vi.advanceTimersByTimeAsync(50);
  return work;
}

describe('import', () => {
  it('leads to the secret that a shop now lacks', async () => {
    const lacking = fakeShop({ sellerNick: '山雀与茶', hasSecret: false, isDefault: false });
    const env = fakeOptions({
      ...keeping([fakeShop(), lacking]),
      'app/import-settings': () => ({ imported: 1, needSecret: ['山雀与茶'] }),
    });
    const page = await open(env);
    await choose(page, 'x');
    expect(page.text()).toContain('已导入 1 家店铺「山雀与茶」的网关地址变了，请重新填写');
    await page.click('去填写');
    expect(page.field('店铺主账号').value).toBe('山雀与茶');
    expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('appSecret');
  });

  it('says where a file cannot be read, and what to do', async () => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/import-settings': () => new Fails({ code: 'settings-unreadable', detail: { where: '3:14' } }),
    });
    const page = await open(env);
    await choose(page, 'x');
    expect(page.text()).toContain('第 3 行第 14 个字符无法识别。请对方重新导出配置文件，再导入。');
  });

  it('looks like a failure, and names shop and value', async () => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/import-settings': () =>
        new Fails({ code: 'settings-invalid', detail: { field: 'shops[0].appKey', why: 'digits' } }),
    });
    const page = await open(env);
    await choose(page, '{"shops":[{"sellerNick":"山雀与茶旗舰店","appKey":"2345678O"}]}');
    const alert = page.root.querySelector('[role="alert"] .ol-notice-bad');
    expect(alert?.textContent).toContain('第 1 家店铺「山雀与茶旗舰店」的 App Key「2345678O」：只能是数字');
  });

  it('a success closes automatically, a question stays', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let needSecret: string[] = [];
      const env = fakeOptions({
        ...keeping([fakeShop()]),
        'app/import-settings': () => ({ imported: 1, needSecret }),
      });
      const page = await later(open(env));
      await later(choose(page, 'x'));
      expect(page.text()).toContain('已导入 1 家店铺');
      await later(new Promise((done) => setTimeout(done, 8100)));
      expect(page.text()).not.toContain('已导入');
      needSecret = ['云栖里家居旗舰店'];
      await later(choose(page, 'x'));
      await later(new Promise((done) => setTimeout(done, 20_000)));
      expect(page.text()).toContain('已导入');
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['settings-unreadable', {}, '无法识别这个文件，原有设置未改动'],
    ['settings-newer', {}, '配置文件来自更新的版本，请先升级扩展'],
    ['settings-invalid', { field: 'shops[1].appKey', why: 'digits' }, '第 2 家店铺的 App Key：只能是数字'],
  ] as const)('%s', async (code, detail, sentence) => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/import-settings': () => new Fails({ code, detail }),
    });
    const page = await open(env);
    await choose(page, 'x');
    expect(page.text()).toContain(sentence);
  });

  it('asks for a foreign host and for http, one after the other, and for the permission within the click', async () => {
    const asked: unknown[] = [];
    const questions = [
      { host: 'erp.example.com:8080', what: 'host' },
      { host: 'erp.example.com:8080', what: 'http' },
    ];
    const env = fakeOptions(
      {
        ...keeping([fakeShop()]),
        'app/import-settings': () => {
          const detail = questions.shift();
          if (detail) return new Fails({ code: 'needs-confirmation', detail });
          return { imported: 1, needSecret: ['山雀与茶旗舰店'] };
        },
      },
      {
        permissions: {
          contains: async () => true,
          remove: async () => true,
          request: async (wanted) => {
            asked.push(wanted);
            return true;
          },
        },
      },
    );
    const page = await open(env);
    await choose(page, 'x');
    expect(page.text()).toContain('密钥将用于 erp.example.com:8080');
    await page.click('确认发往这里');
    await page.click('已了解，仍用 http');
    expect(asked).toEqual([
      { origins: ['https://erp.example.com/*'] },
      { origins: ['http://erp.example.com/*'] },
    ]);
    expect(sentTo(env, 'app/import-settings')).toEqual([
      { text: 'x' },
      { text: 'x', confirmed: true },
      { text: 'x', confirmed: true },
    ]);
    expect(page.text()).toContain('已导入 1 家店铺');
    expect(page.text()).toContain('山雀与茶旗舰店');
  });

  it('asks for the passphrase of sealed secrets', async () => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/import-settings': ({ passphrase }) =>
        passphrase === 'right'
          ? { imported: 1, needSecret: [] }
          : new Fails({ code: 'wrong-passphrase', detail: { seconds: '0' } }),
    });
    const page = await open(env);
    await choose(page, 'x');
    await page.type('密码', 'right');
    await page.click('导入');
    expect(page.text()).toContain('已导入 1 家店铺');
  });
});

describe('what a file would change', () => {
  const changes = [
    {
      about: 'shop' as const,
      name: '云栖里家居旗舰店',
      kind: 'changed' as const,
      fields: [
        { field: 'targetAppKey', before: '34567890', after: '99999999' },
        { field: 'callType', before: 'synchronous', after: 'asynchronous' },
        { field: 'sendSession', before: 'false', after: 'true' },
        { field: 'session', before: 'saved', after: undefined },
        { field: 'appSecret', before: 'saved', after: 'new' },
        { field: 'extraParams.customerId', before: undefined, after: 'c9' },
      ],
    },
    {
      about: 'preferences' as const,
      name: '',
      kind: 'changed' as const,
      fields: [{ field: 'replies.locked', before: '亲，好了', after: '加微信领红包' }],
    },
    {
      about: 'surface' as const,
      name: 'ERP',
      kind: 'new' as const,
      fields: [{ field: 'selectors.tid', after: '.no' }],
    },
    { about: 'surface' as const, name: '旧页面', kind: 'gone' as const, fields: [] },
  ];
  const world = () =>
    fakeOptions({
      ...keeping([fakeShop()]),
      'app/import-settings': ({ seen }) =>
        seen === 'digest-1' ? { imported: 1, needSecret: [] } : { changes, digest: 'digest-1' },
    });

  it('is shown field by field, in words, before it is applied', async () => {
    const env = world();
    const page = await open(env);
    await choose(page, 'x');
    const rows = [...page.root.querySelectorAll('dialog dl > div')].map((row) => row.textContent);
    expect(rows).toEqual([
      'Target App Key34567890 → 99999999',
      '返回方式同步 → 异步',
      '锁单时带上 Session Key否 → 是',
      'Session Key原有的 → 无',
      'App Secret原有的 → 文件里的',
      '附加参数 customerId无 → c9',
      '已锁定时亲，好了 → 加微信领红包',
      '订单号选择器.no',
    ]);
    for (const title of ['店铺「云栖里家居旗舰店」', '新页面「ERP」', '删除页面「旧页面」'])
      expect(page.text()).toContain(title);
    await page.click('核对过了，导入');
    expect(sentTo(env, 'app/import-settings')).toEqual([{ text: 'x' }, { text: 'x', seen: 'digest-1' }]);
    expect(page.text()).toContain('已导入 1 家店铺');
  });

  it('is not applied when the user says no', async () => {
    const env = world();
    const page = await open(env);
    await choose(page, 'x');
    await page.click('取消');
    expect(sentTo(env, 'app/import-settings')).toEqual([{ text: 'x' }]);
    expect(page.root.querySelector('dialog')).toBeNull();
    expect(page.text()).not.toContain('已导入');
  });

  it('keeps passphrase and consent through the questions about hosts', async () => {
    const env = fakeOptions({
      ...keeping([fakeShop()]),
      'app/import-settings': ({ passphrase, seen, confirmed }) => {
        if (!passphrase) return new Fails({ code: 'wrong-passphrase', detail: { seconds: '0' } });
        if (!seen) return { changes, digest: 'd' };
        const detail = { host: 'erp.example.com', what: 'host' };
        if (!confirmed) return new Fails({ code: 'needs-confirmation', detail });
        return { imported: 1, needSecret: [] };
      },
    });
    const page = await open(env);
    await choose(page, 'x');
    await page.type('密码', 'file-pass');
    await page.click('导入');
    await page.click('核对过了，导入');
    await page.click('确认发往这里');
    expect(sentTo(env, 'app/import-settings').at(-1)).toEqual({
      text: 'x',
      passphrase: 'file-pass',
      seen: 'd',
      confirmed: true,
    });
    expect(page.text()).toContain('已导入 1 家店铺');
  });
});
