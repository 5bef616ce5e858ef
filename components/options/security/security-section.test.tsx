import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VaultView } from '@/utils/messages/views';
import { OptionsPage } from '../options-page';
import { type FakeAnswers, type FakeEnv, fakeEnv, NOW } from '../testing/fake-env';
import { type Screen, settle, show } from '../testing/screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, env: FakeEnv): Promise<Screen> {
  screen = await show(<OptionsPage env={env} initialSection={section} />);
  return screen;
}

const bodies = (env: FakeEnv, name: string) =>
  env.sent.filter((one) => one.name === name).map(({ body }) => body);

describe('security', () => {
  const vault = (view: Partial<VaultView>): FakeAnswers => ({
    'app/vault': () => ({ ok: true, value: { state: 'open', idleMinutes: 30, maxMinutes: 480, ...view } }),
    'app/close-vault': () => ({
      ok: true,
      value: { state: 'closed', closedWhy: 'by-hand', idleMinutes: 30, maxMinutes: 480 },
    }),
  });

  it('sets a passphrase, typed twice', async () => {
    const env = fakeEnv({
      ...vault({ state: 'no-passphrase' }),
      'app/set-passphrase': () => ({ ok: true, value: { state: 'open', idleMinutes: 30, maxMinutes: 480 } }),
    });
    const page = await open('security', env);
    await page.click('设置口令');
    await page.type('新口令', 'a long sentence');
    await page.type('再输一次', 'another');
    await confirm(page);
    expect(page.text()).toContain('两次输入不一样');
    expect(bodies(env, 'app/set-passphrase')).toEqual([]);
    await page.type('再输一次', 'a long sentence');
    await confirm(page);
    expect(bodies(env, 'app/set-passphrase')).toEqual([{ passphrase: 'a long sentence' }]);
    expect(page.text()).toContain('口令已设置');
    expect(page.text()).toContain('口令保护已开启');
  });

  it('closes, and opens again only with the right passphrase', async () => {
    let now = NOW;
    const answers: FakeAnswers = {
      ...vault({}),
      'app/open-vault': ({ passphrase }) =>
        passphrase === 'right'
          ? { ok: true, value: { state: 'open', idleMinutes: 30, maxMinutes: 480 } }
          : { ok: false, problem: { code: 'wrong-passphrase', detail: { seconds: '1' } } },
    };
    const env = fakeEnv(answers, { now: () => now });
    const page = await open('security', env);
    await page.click('立即关闭');
    expect(page.text()).toContain('手动关闭的。');
    await page.type('口令', 'wrong');
    await settle(() => page.root.querySelector('form')?.requestSubmit());
    expect(page.text()).toContain('口令不对');
    expect(page.button('1 秒后再试').disabled).toBe(true);
    expect(page.field('口令').getAttribute('aria-invalid')).toBe('true');
    await page.type('口令', 'right');
    await settle(() => page.root.querySelector('form')?.requestSubmit());
    expect(bodies(env, 'app/open-vault')).toHaveLength(1);
    now += 1000;
    await vi.waitFor(() => expect(page.hasButton('打开')).toBe(true), 3000);
    await settle(() => page.root.querySelector('form')?.requestSubmit());
    expect(page.text()).toContain('现在：打开');
  });

  it('resets only when asked twice', async () => {
    const env = fakeEnv({
      ...vault({ state: 'closed', closedWhy: 'idle' }),
      'app/reset-vault': () => ({
        ok: true,
        value: { state: 'no-passphrase', idleMinutes: 0, maxMinutes: 0 },
      }),
    });
    const page = await open('security', env);
    await page.click('重置密钥库…');
    expect(bodies(env, 'app/reset-vault')).toEqual([]);
    await page.click('删掉密钥并重置');
    expect(bodies(env, 'app/reset-vault')).toHaveLength(1);
    expect(page.text()).toContain('密钥库已重置');
  });

  it('sets the time of closing, with the permission it needs', async () => {
    const env = fakeEnv({
      ...vault({}),
      'app/set-auto-close': (body) => ({ ok: true, value: { state: 'open', ...body } }),
    });
    const page = await open('security', env);
    await page.choose('15 分');
    expect(bodies(env, 'app/set-auto-close')).toEqual([{ idleMinutes: 15, maxMinutes: 480 }]);
  });
});

/** The confirming button of the open dialog: its last. */
async function confirm(page: Screen): Promise<void> {
  const buttons = page.root.querySelectorAll<HTMLButtonElement>('dialog button');
  await settle(() => buttons[buttons.length - 1]?.click());
}
