import { afterEach, describe, expect, it } from 'vitest';
import { OptionsPage } from '../options-page';
import { type FakeEnv, fakeEnv, fakeShop } from '../testing/fake-env';
import { type Screen, show } from '../testing/screen';
import { choose, keeping, sentTo } from '../testing/shops-world';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(env: FakeEnv): Promise<Screen> {
  screen = await show(<OptionsPage env={env} />);
  return screen;
}

describe('import', () => {
  it('leads to the secret that a shop now lacks', async () => {
    const lacking = fakeShop({ sellerNick: '山雀与茶', hasSecret: false, isDefault: false });
    const env = fakeEnv({
      ...keeping([fakeShop(), lacking]),
      'app/import-settings': () => ({ ok: true, value: { imported: 1, needSecret: ['山雀与茶'] } }),
    });
    const page = await open(env);
    await choose(page, 'x');
    expect(page.text()).toContain('已导入 1 家店铺「山雀与茶」的网关地址变了，请重新填写');
    await page.click('去填写');
    expect(page.field('店铺主账号').value).toBe('山雀与茶');
    expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('appSecret');
  });

  it('says where a file cannot be read, and what to do', async () => {
    const env = fakeEnv({
      ...keeping([fakeShop()]),
      'app/import-settings': () => ({
        ok: false,
        problem: { code: 'settings-unreadable', detail: { where: '3:14' } },
      }),
    });
    const page = await open(env);
    await choose(page, 'x');
    expect(page.text()).toContain('第 3 行第 14 个字符读不懂。请让导出的人重新导出，再导入。');
  });

  it.each([
    ['settings-unreadable', {}, '文件读不懂，原来的设置没有动'],
    ['settings-newer', {}, '文件来自更新的版本，先升级扩展'],
    ['settings-invalid', { field: 'shops[1].appKey', why: 'digits' }, '第 2 家店铺的 App Key：只能是数字'],
  ] as const)('%s', async (code, detail, sentence) => {
    const env = fakeEnv({
      ...keeping([fakeShop()]),
      'app/import-settings': () => ({ ok: false, problem: { code, detail } }),
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
    const env = fakeEnv(
      {
        ...keeping([fakeShop()]),
        'app/import-settings': () => {
          const detail = questions.shift();
          if (detail) return { ok: false, problem: { code: 'needs-confirmation', detail } };
          return { ok: true, value: { imported: 1, needSecret: ['山雀与茶旗舰店'] } };
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
    expect(page.text()).toContain('密钥以后发往 erp.example.com:8080');
    await page.click('确认发往这里');
    await page.click('知道了，仍用 http');
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
    const env = fakeEnv({
      ...keeping([fakeShop()]),
      'app/import-settings': ({ passphrase }) =>
        passphrase === 'right'
          ? { ok: true, value: { imported: 1, needSecret: [] } }
          : { ok: false, problem: { code: 'wrong-passphrase', detail: { seconds: '0' } } },
    });
    const page = await open(env);
    await choose(page, 'x');
    await page.type('口令', 'right');
    await page.click('导入');
    expect(page.text()).toContain('已导入 1 家店铺');
  });
});
