import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import type { VaultView } from '@/utils/messages/views';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, NOW } from '../testing/fake-options';
import { type Screen, settle, show } from '../testing/screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, env: FakeOptions): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} initialSection={section} />);
  return screen;
}

const bodies = (env: FakeOptions, name: string) =>
  env.sent.filter((one) => one.name === name).map(({ body }) => body);

describe('security', () => {
  const vault = (view: Partial<VaultView>): Answers => ({
    'app/vault': () => ({ state: 'open', idleMinutes: 30, maxMinutes: 480, ...view }),
    'app/close-vault': () => ({ state: 'closed', closedWhy: 'by-hand', idleMinutes: 30, maxMinutes: 480 }),
  });

  it('sets a passphrase, typed twice', async () => {
    const env = fakeOptions({
      ...vault({ state: 'no-passphrase' }),
      'app/set-passphrase': () => ({ state: 'open', idleMinutes: 30, maxMinutes: 480 }),
    });
    const page = await open('security', env);
    await page.click('设置密码');
    await page.type('新密码', 'a long sentence');
    await page.type('再输一次', 'another');
    await confirm(page);
    expect(page.text()).toContain('两次输入不一致');
    expect(bodies(env, 'app/set-passphrase')).toEqual([]);
    await page.type('再输一次', 'a long sentence');
    await confirm(page);
    expect(bodies(env, 'app/set-passphrase')).toEqual([{ passphrase: 'a long sentence' }]);
    expect(page.text()).toContain('密码已设置');
    expect(page.text()).toContain('密码保护已开启');
  });

  it('closes, and opens again only with the right passphrase', async () => {
    let now = NOW;
    const answers: Answers = {
      ...vault({}),
      'app/open-vault': ({ passphrase }) =>
        passphrase === 'right'
          ? { state: 'open', idleMinutes: 30, maxMinutes: 480 }
          : new Fails({ code: 'wrong-passphrase', detail: { seconds: '1' } }),
    };
    const env = fakeOptions(answers, { now: () => now });
    const page = await open('security', env);
    await page.click('立即关闭');
    expect(page.text()).toContain('已手动关闭。');
    await page.type('密码', 'wrong');
    await settle(() => page.root.querySelector('form')?.requestSubmit());
    expect(page.text()).toContain('密码不对');
    expect(page.button('1 秒后再试').disabled).toBe(true);
    expect(page.field('密码').getAttribute('aria-invalid')).toBe('true');
    await page.type('密码', 'right');
    await settle(() => page.root.querySelector('form')?.requestSubmit());
    expect(bodies(env, 'app/open-vault')).toHaveLength(1);
    now += 1000;
    await vi.waitFor(() => expect(page.hasButton('打开')).toBe(true), 3000);
    await settle(() => page.root.querySelector('form')?.requestSubmit());
    expect(page.text()).toContain('现在：打开');
  });

  it('continues to count down the wait from an earlier attempt', async () => {
    let now = NOW;
    const env = fakeOptions(vault({ state: 'closed', nextTryAt: NOW + 2000 }), { now: () => now });
    const page = await open('security', env);
    expect(page.button('2 秒后再试').disabled).toBe(true);
    now += 1000;
    await vi.waitFor(() => expect(page.hasButton('1 秒后再试')).toBe(true), 3000);
    now += 1000;
    await vi.waitFor(() => expect(page.hasButton('打开')).toBe(true), 3000);
  });

  it('resets only after a question', async () => {
    const env = fakeOptions({
      ...vault({ state: 'closed', closedWhy: 'idle' }),
      'app/reset-vault': () => ({ state: 'no-passphrase', idleMinutes: 0, maxMinutes: 0 }),
    });
    const page = await open('security', env);
    await page.click('重置密钥库…');
    expect(bodies(env, 'app/reset-vault')).toEqual([]);
    await page.click('删除密钥并重置');
    expect(bodies(env, 'app/reset-vault')).toHaveLength(1);
    expect(page.text()).toContain('密钥库已重置');
  });

  it('sets the time of closing, with the permission it needs', async () => {
    const env = fakeOptions({
      ...vault({}),
      'app/set-auto-close': (body) => ({ state: 'open', ...body }),
    });
    const page = await open('security', env);
    await page.choose('15 分钟');
    expect(bodies(env, 'app/set-auto-close')).toEqual([{ idleMinutes: 15, maxMinutes: 480 }]);
  });
});

/** The confirming button of the open dialog: its last. */
async function confirm(page: Screen): Promise<void> {
  const buttons = page.root.querySelectorAll<HTMLButtonElement>('dialog button');
  await settle(() => buttons[buttons.length - 1]?.click());
}
