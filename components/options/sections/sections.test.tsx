import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
import type { MessageIn, MessageName } from '@/utils/messages/protocol';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, NOW } from '../testing/fake-options';
import { type Screen, settle, show } from '../testing/screen';
import { shortcutFromKeys } from './shortcut-from-keys';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, env: FakeOptions): Promise<Screen> {
  screen = await show(<OptionsPage screen={env} initialSection={section} />);
  return screen;
}

const bodies = (env: FakeOptions, name: string) =>
  env.sent.filter((one) => one.name === name).map(({ body }) => body);

describe('general', () => {
  it('switches the language at once', async () => {
    const env = fakeOptions();
    const page = await open('general', env);
    await page.choose('English');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { language: 'en' } }]);
    expect(page.text()).toContain('Language, theme, clipboard');
  });
});

describe('permissions', () => {
  it('a switch stays off when the browser refuses, and says so', async () => {
    const env = fakeOptions(
      {},
      { permissions: { contains: async () => false, request: async () => false, remove: async () => true } },
    );
    const page = await open('general', env);
    await page.choose('桌面通知');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { notify: false } }]);
    expect(page.text()).toContain('浏览器没有授予这个权限');
    expect(page.field('桌面通知').checked).toBe(false);
  });

  it('turns on with its permission', async () => {
    const env = fakeOptions();
    const page = await open('general', env);
    await page.choose('读取剪贴板');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { readClipboard: true } }]);
  });

  it('reads the reception page of 1688 once the browser allows it, and returns the permission', async () => {
    const asked: string[] = [];
    const noted = (what: string) => async (wanted: object) => {
      asked.push(`${what} ${JSON.stringify(wanted)}`);
      return true;
    };
    const env = fakeOptions(
      { 'app/allow-site': () => null },
      { permissions: { contains: async () => false, request: noted('request'), remove: noted('remove') } },
    );
    const page = await open('security', env);
    // The browser's answer arrives after the card is rendered.
    await settle(() => {});
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
    const env = fakeOptions({
      'app/unfinished-locks': () => ({ unknown: 2, underWay: 0 }),
      'app/clear-history': () => {
        count = 2;
        return { gone: 31 };
      },
      'app/history-size': () => ({ count, oldest: NOW }),
    });
    const page = await open('security', env);
    await page.click('清空…');
    expect(page.text()).toContain('清空本机的 31 条锁单记录？');
    expect(page.text()).toContain('无法恢复');
    expect(page.text()).toContain('会保留：结果未知、还没处理的 2 条。');
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

describe('clearing a long journal', () => {
  const ROWS = 900;
  /** Clears 300 rows with each message, until `breaksAfter` of them are deleted for the first `failures` times. */
  const journal = (failures = 0, breaksAfter = 300) => {
    let left = ROWS;
    let broken = failures;
    const clear: NonNullable<Answers['app/clear-history']> = ({ after }) => {
      if (ROWS - left >= breaksAfter && broken > 0) {
        broken -= 1;
        return new Fails({ code: 'no-answer' });
      }
      expect(after).toBe(left === ROWS ? undefined : `row-${left}`);
      left -= 300;
      return left > 0 ? { gone: 300, next: `row-${left}` } : { gone: 300 };
    };
    return fakeOptions({
      'app/unfinished-locks': () => ({ unknown: 0, underWay: 0 }),
      'app/history-size': () => ({ count: left, oldest: NOW }),
      'app/clear-history': clear,
    });
  };
  const start = async (env: FakeOptions) => {
    const page = await open('security', env);
    await page.click('清空…');
    await page.click('清空');
    return page;
  };

  it('continues until everything is deleted', async () => {
    const page = await start(journal());
    expect(page.text()).toContain('已清空 900 条记录');
    expect(page.text()).not.toContain('停下了');
  });

  it('shows its progress, and is not started twice meanwhile', async () => {
    const env = journal();
    const { send } = env;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    env.send = async <N extends MessageName>(name: N, body: MessageIn<N>) => {
      if (name === 'app/clear-history' && 'after' in body) await held;
      return send(name, body);
    };
    const page = await start(env);
    expect(page.text()).toContain('正在清空：300 / 900 条');
    expect(page.root.querySelector('progress')).toMatchObject({ value: 300, max: 900 });
    expect(page.button('清空…').disabled).toBe(true);
    await settle(goOn);
    expect(page.text()).toContain('已清空 900 条记录');
    expect(page.root.querySelector('progress')).toBeNull();
  });

  it('survives a background that is suspended in the middle', async () => {
    const page = await start(journal(2));
    expect(page.text()).toContain('已清空 900 条记录');
  });

  it('says what was deleted if it stops midway', async () => {
    const page = await start(journal(3, 600));
    expect(page.text()).toContain('已清空 600 条，其余的还在');
    expect(page.text()).toContain('现有 300 条');
    await page.click('清空…');
    expect(page.text()).toContain('清空本机的 300 条锁单记录？');
  });
});

describe('replies', () => {
  it('shows the preview and keeps the text when the field is left', async () => {
    const env = fakeOptions();
    const page = await open('replies', env);
    await page.type('已锁定时', '锁好了：{items}');
    expect(page.text()).toContain('锁好了：四件套、护颈枕');
    await page.leave('已锁定时');
    expect(bodies(env, 'app/set-preferences')[0]).toMatchObject({
      preferences: {
        replies: { ...DEFAULT_REPLIES, locked: ['锁好了：{items}', DEFAULT_REPLIES.locked[1]] },
      },
    });
  });

  it('has some for each outcome, and may have more or none', async () => {
    const env = fakeOptions();
    const page = await open('replies', env);
    for (const name of ['已受理时', '被拒绝时', '被拒绝时 2', '未送达时', '结果未知时'])
      expect(page.field(name).value).not.toBe('');
    await page.click('删除已受理时');
    expect(page.text()).toContain('没有话术');
    await page.click('删除被拒绝时');
    await page.leave('被拒绝时');
    expect(bodies(env, 'app/set-preferences').at(-1)).toMatchObject({
      preferences: { replies: { accepted: [], refused: [DEFAULT_REPLIES.refused[1]] } },
    });
  });

  it('keeps reasons: no duplicates, none too long, no more than keys', async () => {
    const env = fakeOptions();
    const page = await open('replies', env);
    const many = Array.from({ length: 12 }, (_, i) => `原因${i}`).join('\n');
    await page.type('锁单原因', `地址\n\n 地址 \n${'长'.repeat(30)}\n${many}`);
    await page.leave('锁单原因');
    const [{ preferences }] = bodies(env, 'app/set-preferences') as [{ preferences: { reasons: string[] } }];
    expect(preferences.reasons).toHaveLength(9);
    expect(preferences.reasons.slice(0, 3)).toEqual(['地址', '长'.repeat(20), '原因0']);
  });

  it('keeps the name of the operator', async () => {
    const env = fakeOptions();
    const page = await open('general', env);
    await page.type('操作人', ' 小禾 ');
    await page.leave('操作人');
    expect(bodies(env, 'app/set-preferences')).toEqual([{ preferences: { operator: '小禾' } }]);
  });

  it('keeps it also when the section is left immediately', async () => {
    const env = fakeOptions();
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

  it('offers the default only if it is different', async () => {
    const list = async () => [
      { name: 'open-picker', keys: 'Alt+L', isDefault: true },
      { name: '_execute_action', keys: 'Alt+K', isDefault: false },
    ];
    const shortcuts = { list, reset: async () => {}, openSettings: () => {} };
    const page = await open('shortcuts', fakeOptions({}, { shortcuts }));
    const resets = [...page.root.querySelectorAll('button')].filter((one) => one.textContent === '恢复默认');
    expect(resets.map((one) => one.disabled)).toEqual([true, false]);
  });

  it('can be changed here in Firefox', async () => {
    const changed: string[] = [];
    const env = fakeOptions(
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
