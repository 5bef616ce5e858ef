import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import type { VaultView } from '@/utils/messages/views';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, fakeShop, NOW } from '../testing/fake-options';
import { SHOPS, SURFACES } from '../testing/samples';
import { type Screen, show } from '../testing/screen';

let page: Screen | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

const [first, second] = SHOPS.map(({ sellerNick }) => sellerNick);
const FILE = JSON.stringify({
  version: 1,
  shops: [{ sellerNick: first, appKey: '1', targetAppKey: '2', appSecret: 'MARKER' }],
  preferences: { reasons: ['改"地址"'] },
  customSurfaces: [],
});

const OPEN: VaultView = { state: 'open', idleMinutes: 0, maxMinutes: 0 };

async function open(answers: Answers = {}): Promise<[Screen, FakeOptions]> {
  const env = fakeOptions({
    'app/shops': () => SHOPS,
    'app/custom-surfaces': () => SURFACES,
    'app/export-settings': () => ({ text: FILE }),
    ...answers,
  });
  page = await show(<OptionsPage screen={env} initialSection="seats" />);
  return [page, env];
}

const asked = (env: FakeOptions) =>
  env.sent.filter(({ name }) => name === 'app/export-settings').map(({ body }) => body);

describe('what is included', () => {
  it('is what this computer has, without what a policy sets', async () => {
    const [screen, env] = await open();
    expect(screen.text()).not.toContain(SHOPS[2]?.sellerNick);
    await screen.click('生成');
    expect(asked(env)).toMatchObject([
      { parts: { shops: [first, second], customSurfaces: true, preferences: expect.any(Array) } },
    ]);
    const [{ parts }] = asked(env) as [{ parts: { preferences: string[] } }];
    expect(parts.preferences).toEqual(expect.arrayContaining(['replies', 'minSignMethod', 'openHours']));
    expect(parts.preferences).not.toContain('language');
  });

  it('is what was ticked', async () => {
    const [screen, env] = await open();
    await screen.choose(first ?? '');
    await screen.choose('页面适配');
    await screen.choose('功能、规定和记录');
    await screen.choose('话术和锁单原因');
    await screen.choose('个人偏好');
    await screen.click('生成');
    expect(asked(env)).toEqual([
      {
        parts: {
          shops: [second],
          customSurfaces: false,
          preferences: ['language', 'theme', 'operator', 'notify', 'readClipboard'],
        },
      },
    ]);
  });

  it('must not be empty, or nothing is made', async () => {
    const [screen] = await open({ 'app/shops': () => [fakeShop({ isManaged: true })] });
    expect(screen.text()).toContain('没有可以带上的店铺');
    for (const each of ['页面适配', '功能、规定和记录', '话术和锁单原因']) await screen.choose(each);
    expect(screen.button('生成').disabled).toBe(true);
    expect(screen.text()).toContain('还没有选要带上的内容');
  });
});

describe('the settings file', () => {
  it('is saved as received, and its steps are shown', async () => {
    const [screen, env] = await open();
    await screen.click('生成');
    expect(env.files).toEqual([{ name: 'order-lock-20261123.json', text: FILE }]);
    expect(screen.root.querySelector('[role="status"] ol')?.textContent).toContain('导入配置');
    expect(new Date(NOW).getFullYear()).toBe(2026);
  });

  it('includes the keys sealed by a passphrase, typed twice', async () => {
    const [screen, env] = await open();
    await screen.choose('带上密钥，用密码加密');
    await screen.type('文件的密码', 'short');
    await screen.type('再输一次', 'other');
    await screen.click('生成');
    expect(asked(env)).toEqual([]);
    expect(screen.text()).toContain('至少 8 个字符');
    await screen.type('文件的密码', 'a long one');
    await screen.type('再输一次', 'a long one');
    await screen.click('生成');
    expect(asked(env)).toEqual([{ passphrase: 'a long one', parts: expect.any(Object) }]);
  });

  it('with keys asks for the passphrase of the vault too, and keeps what was typed if it was wrong', async () => {
    const [screen, env] = await open({
      'app/vault': () => OPEN,
      'app/export-settings': ({ current }) =>
        current === 'right'
          ? { text: FILE }
          : new Fails({ code: 'wrong-passphrase', detail: { seconds: '2' } }),
    });
    await screen.choose('带上密钥，用密码加密');
    await screen.type('文件的密码', 'a long one');
    await screen.type('再输一次', 'a long one');
    await screen.click('生成');
    expect(asked(env)).toEqual([]);
    expect(screen.text()).toContain('必填');
    await screen.type('密钥库的密码', 'guessed');
    await screen.click('生成');
    expect(asked(env)).toMatchObject([{ passphrase: 'a long one', current: 'guessed' }]);
    expect(screen.root.querySelector('[role="alert"]')?.textContent).toContain('密码不对');
    expect(env.files).toEqual([]);
    expect(screen.field('再输一次').value).toBe('a long one');
    await screen.type('密钥库的密码', 'right');
    await screen.click('生成');
    expect(env.files).toHaveLength(1);
    expect(screen.field('密钥库的密码').value).toBe('');
    expect(screen.text()).not.toContain('必填');
  });
});

describe('a policy', () => {
  it.each([
    ['Windows 策略（.reg）', 'order-lock.reg', '"version"=dword:00000001'],
    ['macOS 描述文件（.mobileconfig）', 'order-lock.mobileconfig', '<key>version</key>'],
    ['Linux 策略（JSON）', 'order-lock.json', '"3rdparty"'],
  ])('%s asks for no secret unless the box is ticked', async (form, name, part) => {
    const [screen, env] = await open();
    await screen.choose(form);
    await screen.click('生成');
    expect(asked(env)).toEqual([{ parts: expect.any(Object) }]);
    expect(env.files[0]?.name).toBe(name);
    expect(env.files[0]?.text).toContain(part);
    expect(env.files[0]?.text).toContain('abcdefghijklmnopabcdefghijklmnop');
    await screen.choose('把密钥写进策略，不加密');
    expect(screen.text()).toContain('每个人、每个程序都能读到');
    await screen.click('生成');
    expect(asked(env)[1]).toEqual({ plain: true, parts: expect.any(Object) });
  });

  it('with keys asks for the passphrase of the vault, and shows that it was wrong', async () => {
    const [screen, env] = await open({
      'app/vault': () => OPEN,
      'app/export-settings': () => new Fails({ code: 'wrong-passphrase', detail: { seconds: '2' } }),
    });
    await screen.choose('Linux 策略（JSON）');
    await screen.choose('把密钥写进策略，不加密');
    await screen.type('密钥库的密码', 'guessed');
    await screen.click('生成');
    expect(asked(env)).toMatchObject([{ plain: true, current: 'guessed' }]);
    expect(screen.root.querySelector('[role="alert"]')?.textContent).toContain('密码不对');
    expect(env.files).toEqual([]);
  });

  it('for Firefox never contains a key, whatever was ticked before', async () => {
    const [screen, env] = await open();
    await screen.choose('Linux 策略（JSON）');
    await screen.choose('把密钥写进策略，不加密');
    await screen.choose('Firefox 策略（policies.json）');
    expect(screen.text()).toContain('密钥不会写进 Firefox 的策略');
    await screen.click('生成');
    expect(asked(env)).toEqual([{ parts: expect.any(Object) }]);
    expect(env.files[0]?.text).not.toContain('MARKER');
  });

  it('names the extension by a valid id, and its address', async () => {
    const [screen, env] = await open();
    await screen.choose('Linux 策略（JSON）');
    await screen.type('扩展 ID', 'ABC');
    await screen.type('安装地址', 'it.example.com');
    await screen.click('生成');
    expect(asked(env)).toEqual([]);
    expect(screen.text()).toContain('应是 32 个 a–p 的小写字母');
    expect(screen.text()).toContain('请填写完整地址');
    await screen.type('扩展 ID', 'p'.repeat(32));
    await screen.type('安装地址', 'https://it.example.com/updates.xml');
    await screen.choose('安装后打开欢迎页');
    await screen.click('生成');
    const policy = JSON.parse(env.files[0]?.text ?? '');
    expect(policy.ExtensionSettings['p'.repeat(32)].update_url).toBe('https://it.example.com/updates.xml');
    expect(policy['3rdparty'].extensions['p'.repeat(32)].welcomePage).toBe(true);
  });
});

describe('the sheet for agents', () => {
  it('can be copied and printed, in either language', async () => {
    const copied: string[] = [];
    let printed = 0;
    const env = fakeOptions(
      { 'app/shops': () => SHOPS },
      {
        copy: async (text) => copied.push(text) > 0,
        print: () => {
          printed += 1;
        },
      },
    );
    page = await show(<OptionsPage screen={env} initialSection="seats" />);
    await page.choose('给客服的操作说明');
    await page.choose('带上密钥，用密码加密');
    expect(page.root.querySelector('article')?.textContent).toContain('密码不要写在这张纸上');
    await page.click('复制说明');
    expect(copied[0]).toContain(`适用店铺：${first}、${second}`);
    await page.choose('English');
    expect(page.root.querySelector('article')?.textContent).toContain('instructions for agents');
    await page.click('打印');
    expect(printed).toBe(1);
  });
});
