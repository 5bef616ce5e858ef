import { afterEach, describe, expect, it } from 'vitest';
import { popupView, unknownLock } from '@/components/popup/testing/samples';
import { OptionsPage } from '../options-page';
import { type FakeEnv, fakeEnv, NOW } from '../testing/fake-env';
import { type Screen, settle, show } from '../testing/screen';
import { shortcutFromKeys } from './shortcut-from-keys';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, env: FakeEnv): Promise<Screen> {
  screen = await show(<OptionsPage env={env} initialSection={section} />);
  return screen;
}

const bodies = (env: FakeEnv, name: string) =>
  env.sent.filter((one) => one.name === name).map(({ body }) => body);

describe('general', () => {
  it('speaks the other language at once', async () => {
    const env = fakeEnv();
    const page = await open('general', env);
    await page.choose('English');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { language: 'en' } }]);
    expect(page.text()).toContain('Language and theme');
  });
});

describe('permissions', () => {
  it('a switch stays off when the browser says no, and says so', async () => {
    const env = fakeEnv(
      {},
      { permissions: { contains: async () => false, request: async () => false, remove: async () => true } },
    );
    const page = await open('security', env);
    await page.choose('桌面通知');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { notify: false } }]);
    expect(page.text()).toContain('浏览器没有给这个权限');
    expect(page.field('桌面通知').checked).toBe(false);
  });

  it('goes on with its permission', async () => {
    const env = fakeEnv();
    const page = await open('security', env);
    await page.choose('读取剪贴板');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { readClipboard: true } }]);
  });

  it('reads the reception page of 1688 once the browser allows it, and gives it back', async () => {
    const asked: string[] = [];
    const noted = (what: string) => async (wanted: object) => {
      asked.push(`${what} ${JSON.stringify(wanted)}`);
      return true;
    };
    const env = fakeEnv(
      { 'app/allow-site': () => ({ ok: true, value: null }) },
      { permissions: { contains: async () => false, request: noted('request'), remove: noted('remove') } },
    );
    const page = await open('security', env);
    expect(page.field('1688 接待页面').checked).toBe(false);
    await page.choose('1688 接待页面');
    expect(page.field('1688 接待页面').checked).toBe(true);
    expect(bodies(env, 'app/allow-site')).toEqual([{ pattern: 'https://air.1688.com/*' }]);
    await page.choose('1688 接待页面');
    expect(page.field('1688 接待页面').checked).toBe(false);
    const origins = '{"origins":["https://air.1688.com/*"]}';
    expect(asked).toEqual([`request ${origins}`, `remove ${origins}`]);
  });
});

describe('records', () => {
  it('are cleared only after a question that names what is lost and what stays', async () => {
    let count = 33;
    const env = fakeEnv({
      'app/popup': () => ({ ok: true, value: popupView({ openQuestions: [unknownLock, unknownLock] }) }),
      'app/clear-history': () => {
        count = 2;
        return { ok: true, value: { gone: 31 } };
      },
      'app/history-size': () => ({ ok: true, value: { count, oldest: NOW } }),
    });
    const page = await open('security', env);
    await page.click('清空…');
    expect(page.text()).toContain('清空本机的 31 条锁单记录？');
    expect(page.text()).toContain('找不回来');
    expect(page.text()).toContain('会留下：结果未知、还没处理的 2 条。');
    await page.click('取消');
    expect(bodies(env, 'app/clear-history')).toEqual([]);
    await page.click('清空…');
    await page.click('清空');
    expect(bodies(env, 'app/clear-history')).toHaveLength(1);
    expect(page.text()).toContain('已清空 31 条记录');
    expect(page.text()).toContain('现有 2 条');
    expect(page.root.querySelector('dialog')).toBeNull();
  });
});

describe('replies', () => {
  it('shows the preview and keeps the text when the field is left', async () => {
    const env = fakeEnv();
    const page = await open('replies', env);
    await page.type('已锁定时', '锁好了：{items}');
    expect(page.text()).toContain('锁好了：四件套、护颈枕');
    await page.leave('已锁定时');
    expect(bodies(env, 'app/set-preferences')[0]).toMatchObject({
      preferences: { replies: { locked: '锁好了：{items}' } },
    });
  });

  it('keeps it also when the section is left in a hurry', async () => {
    const env = fakeEnv();
    const page = await open('replies', env);
    await page.type('已受理时', '收到');
    await page.click('关于');
    expect(bodies(env, 'app/set-preferences')).toHaveLength(1);
  });
});

describe('shortcuts', () => {
  it.each([
    [{ key: 'l', code: 'KeyL', altKey: true }, 'Alt+L'],
    [{ key: 'L', code: 'KeyL', altKey: true, shiftKey: true }, 'Alt+Shift+L'],
    [{ key: '¬', code: 'KeyL', altKey: true }, 'Alt+L'],
    [{ key: '1', code: 'Digit1', ctrlKey: true }, 'Ctrl+1'],
    [{ key: 'F8', code: 'F8' }, 'F8'],
    [{ key: 'l', code: 'KeyL' }, undefined],
    [{ key: 'Alt', code: 'AltLeft', altKey: true }, undefined],
  ])('%j is %s', (keys, shortcut) => {
    const up = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
    expect(shortcutFromKeys({ ...up, ...keys })).toBe(shortcut);
  });

  it('offers the default only where it is another', async () => {
    const list = async () => [
      { name: 'open-picker', keys: 'Alt+L', isDefault: true },
      { name: '_execute_action', keys: 'Alt+K', isDefault: false },
    ];
    const shortcuts = { list, reset: async () => {}, openSettings: () => {} };
    const page = await open('shortcuts', fakeEnv({}, { shortcuts }));
    const resets = [...page.root.querySelectorAll('button')].filter((one) => one.textContent === '恢复默认');
    expect(resets.map((one) => one.disabled)).toEqual([true, false]);
  });

  it('Firefox changes them here', async () => {
    const changed: string[] = [];
    const env = fakeEnv(
      {},
      {
        shortcuts: {
          list: async () => [{ name: 'open-picker', keys: 'Alt+L' }],
          change: async (name, keys) => void changed.push(`${name} ${keys}`),
          openSettings: () => {},
        },
      },
    );
    const page = await open('shortcuts', env);
    await page.click('修改');
    const field = page.field('「锁当前聊天的订单」的快捷键');
    await settle(() =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', altKey: true, bubbles: true }),
      ),
    );
    expect(changed).toEqual(['open-picker Alt+K']);
    expect(page.text()).toContain('快捷键已改为 Alt+K');
  });
});

describe('navigation', () => {
  it('counts the outcomes that nobody has looked into', async () => {
    const record = {
      requestId: 'r',
      entry: 'popup' as const,
      sellerNick: 's',
      tid: '4512773019268853117',
      buyer: {},
      subOrders: [],
      callType: 'synchronous' as const,
      createdAt: NOW,
      calls: [
        { subOrderIds: [], state: 'done' as const, attempts: 1, answer: { outcome: 'unknown' as const } },
      ],
    };
    const handled = { ...record, requestId: 'h', handled: { at: NOW, note: '' } };
    const page = await open(
      'about',
      fakeEnv({ 'app/history': () => ({ ok: true, value: [record, handled] }) }),
    );
    expect(page.hasButton('1 笔结果未知')).toBe(true);
  });

  it('stands there before the preferences, in the language spoken last', async () => {
    const env = fakeEnv({}, { send: () => new Promise(() => {}), language: 'en' });
    const page = await open('security', env);
    expect(page.root.querySelector('nav')?.textContent).toContain('Shops');
    expect(page.root.querySelector('main h1')?.textContent).toBe('Security');
    expect(page.root.querySelector('main [aria-busy]')).not.toBeNull();
  });

  it('says so when the background does not answer, and asks again', async () => {
    let answers = 0;
    const env = fakeEnv({
      'app/shops': () => {
        answers += 1;
        return answers === 1 ? { ok: false, problem: { code: 'no-answer' } } : { ok: true, value: [] };
      },
    });
    const page = await open('', env);
    expect(page.text()).toContain('扩展没有回应');
    await page.click('重试');
    expect(page.text()).toContain('接入一家店铺');
  });
});
