import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions } from '../testing/fake-options';
import { SHOPS } from '../testing/samples';
import { type Screen, settle, show } from '../testing/screen';

let page: Screen | undefined;
afterEach(() => page?.close());

async function open(answers: Answers = {}): Promise<[Screen, FakeOptions]> {
  const env = fakeOptions({
    'app/shops': () => SHOPS,
    'app/export-settings': () => ({ text: '{}' }),
    ...answers,
  });
  page = await show(<OptionsPage screen={env} />);
  await page.click('导出');
  return [page, env];
}

async function sealed(screen: Screen): Promise<void> {
  await screen.choose('含密钥，用密码加密');
  await screen.type('文件的密码', 'a long one');
  await screen.type('再输一次', 'a long one');
}

const asked = (env: FakeOptions) =>
  env.sent.filter(({ name }) => name === 'app/export-settings').map(({ body }) => body);

const pressEnter = (screen: Screen, label: string) =>
  settle(
    () =>
      void screen
        .field(label)
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true })),
  );

describe('an export with keys', () => {
  it('asks only for a passphrase of the file if the vault has none', async () => {
    const [screen, env] = await open();
    await sealed(screen);
    expect(screen.root.querySelectorAll('dialog input[type="password"]')).toHaveLength(2);
    await screen.click('导出配置文件');
    expect(asked(env)).toEqual([{ passphrase: 'a long one' }]);
    expect(screen.text()).toContain('已导出');
  });

  it('asks for the passphrase of the vault too, and keeps what was typed if it was wrong', async () => {
    const [screen, env] = await open({
      'app/vault': () => ({ state: 'open', idleMinutes: 30, maxMinutes: 480 }),
      'app/export-settings': ({ current }) =>
        current === 'right'
          ? { text: '{}' }
          : new Fails({ code: 'wrong-passphrase', detail: { seconds: '2' } }),
    });
    await sealed(screen);
    expect(screen.button('导出配置文件').disabled).toBe(true);
    await screen.type('密钥库的密码', 'guessed');
    await pressEnter(screen, '密钥库的密码');
    expect(asked(env)).toEqual([{ passphrase: 'a long one', current: 'guessed' }]);
    expect(screen.root.querySelector('dialog [role="alert"]')?.textContent).toContain(
      '密码不对。2 秒后可再试',
    );
    expect(document.activeElement).toBe(screen.field('密钥库的密码'));
    expect(env.files).toEqual([]);
    for (const label of ['文件的密码', '再输一次']) expect(screen.field(label).value).toBe('a long one');
    await screen.type('密钥库的密码', 'right');
    await pressEnter(screen, '密钥库的密码');
    expect(env.files).toHaveLength(1);
  });

  it('is not made before it is known whether the vault has one', async () => {
    const [screen, env] = await open({ 'app/vault': () => new Fails({ code: 'no-answer' }) });
    await sealed(screen);
    expect(screen.button('导出配置文件').disabled).toBe(true);
    expect(screen.root.querySelector('dialog [role="alert"]')?.textContent).not.toBe('');
    await screen.choose('不含密钥');
    await screen.click('导出配置文件');
    expect(asked(env)).toEqual([{}]);
  });
});
