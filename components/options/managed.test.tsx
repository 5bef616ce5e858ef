import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { ManagedPreference, Preferences } from '@/utils/messages/views';
import { OptionsPage } from './options-page';
import { fakeOptions, fakeShop } from './testing/fake-options';
import { SURFACES } from './testing/samples';
import { type Screen, settle, show } from './testing/screen';

/** Everything a policy sets is visible, says why it cannot be changed, and cannot be changed. */

let page: Screen | undefined;

afterEach(() => {
  page?.close();
  page = undefined;
});

const preferences = (change: Partial<Preferences>) => () => ({ ...DEFAULT_PREFERENCES, ...change });

async function open(section: string, change: Partial<Preferences>, answers = {}): Promise<Screen> {
  const env = fakeOptions({ 'app/preferences': preferences(change), ...answers });
  page = await show(<OptionsPage screen={env} initialSection={section} />);
  return page;
}

type Controls = Record<ManagedPreference, [section: string, label: string]>;

/** Each with one control of its own, by its accessible name. */
const CONTROLS: Controls = {
  language: ['general', 'English'],
  theme: ['general', '深色'],
  operator: ['general', '操作人'],
  launcher: ['general', '页面上的锁单按钮'],
  fillChat: ['general', '把话术填入聊天框'],
  sidePanel: ['general', '侧边栏'],
  readClipboard: ['general', '读取剪贴板'],
  notify: ['general', '桌面通知'],
  replies: ['replies', '已受理时'],
  reasons: ['replies', '锁单原因'],
  minSignMethod: ['security', 'hmac-sha256'],
  passphraseRequired: ['security', '必须设置密码'],
  passphraseMinLength: ['security', '12 个字符'],
  retentionDays: ['security', '30 天'],
  maskNicks: ['security', '打码'],
  openHours: ['security', '48 小时'],
};

/** By itself or by the group around it, which this DOM does not pass on. */
function isDisabled(control: HTMLElement): boolean {
  return control.matches(':disabled') || control.closest('fieldset[disabled]') !== null;
}

const MARK = '由管理员管理';

describe('a preference that a policy sets', () => {
  it.each(Object.entries(CONTROLS))('%s: its control is disabled and says why', async (name, [at, label]) => {
    const free = await open(at, {});
    expect(isDisabled(free.field(label))).toBe(false);
    expect(free.text()).not.toContain(MARK);
    free.close();
    const screen = await open(at, { managed: [name as ManagedPreference] });
    const control = screen.field(label);
    expect(isDisabled(control)).toBe(true);
    expect(screen.text()).toContain(MARK);
    expect(screen.text()).toContain('这台电脑上不能改');
  });

  it('is described for screen readers next to the control', async () => {
    const { root, field } = await open('general', { managed: ['launcher'] });
    const group = field('页面上的锁单按钮').closest('fieldset');
    expect(group?.getAttribute('aria-label')).toBe('页面上的锁单按钮');
    const id = group?.getAttribute('aria-describedby') ?? '';
    expect(root.querySelector(`[id="${id}"]`)?.textContent).toContain(MARK);
  });

  it('leaves the browser’s own permission to the user', async () => {
    const asked: unknown[] = [];
    const env = fakeOptions(
      { 'app/preferences': preferences({ notify: true, managed: ['notify'] }) },
      {
        permissions: {
          contains: async () => false,
          request: async (wanted) => asked.push(wanted) > 0,
          remove: async () => true,
        },
      },
    );
    page = await show(<OptionsPage screen={env} initialSection="general" />);
    await page.click('允许');
    expect(asked).toEqual([{ permissions: ['notifications'] }]);
    expect(page.hasButton('允许')).toBe(false);
  });
});

describe('a rule', () => {
  it('disables the sign methods below it, and says so', async () => {
    const { field, text } = await open(
      'shops',
      { minSignMethod: 'hmac' },
      { 'app/shops': () => [fakeShop()] },
    );
    expect(['hmac-sha256', 'hmac', 'md5'].map((name) => isDisabled(field(name)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(text()).toContain('规定至少用 hmac');
  });

  it('marks a shop that signs by a weaker one, in the list and at the field', async () => {
    const { text } = await open(
      'shops',
      { minSignMethod: 'hmac-sha256' },
      { 'app/shops': () => [fakeShop({ signMethod: 'md5', isManaged: true })] },
    );
    expect(text()).toContain('签名方式低于规定，不能锁单');
    expect(text()).toContain('md5 低于规定的 hmac-sha256');
  });

  it('gives the required length of a passphrase, and does not allow turning it off', async () => {
    const screen = await open(
      'security',
      { passphraseRequired: true, passphraseMinLength: 12 },
      { 'app/vault': () => ({ state: 'open', idleMinutes: 0, maxMinutes: 0 }) },
    );
    expect(screen.hasButton('停用密码')).toBe(false);
    await screen.click('更换密码');
    expect(screen.text()).toContain('至少 12 个字符');
  });
});

describe('a page that a policy describes', () => {
  const [own] = SURFACES;
  const managed = { ...own, name: '仓库', isManaged: true };

  it('is read-only, and saving another one leaves it out', async () => {
    const sent: unknown[] = [];
    const screen = await open(
      'surfaces',
      {},
      {
        'app/custom-surfaces': () => [managed, own],
        'app/save-custom-surfaces': (body: unknown) => {
          sent.push(body);
          return [managed, own];
        },
      },
    );
    expect(isDisabled(screen.field('名称'))).toBe(true);
    expect(screen.text()).toContain(MARK);
    expect(screen.hasButton('删除这个页面…')).toBe(false);
    const second = [...screen.root.querySelectorAll('.opt-shop-choice')][1] as HTMLElement;
    await settle(() => second.click());
    await screen.type('买家选择器', '.nick');
    expect(isDisabled(screen.field('名称'))).toBe(false);
    await screen.click('保存');
    expect(sent).toMatchObject([{ surfaces: [{ name: own?.name, selectors: { buyer: '.nick' } }] }]);
  });
});

it('a shop whose secret in the policy is not used says so', async () => {
  const shop = fakeShop({ isManaged: true, hasSecret: false, isPolicySecretIgnored: true });
  const { text } = await open('shops', {}, { 'app/shops': () => [shop] });
  expect(text()).toContain('Firefox 的策略文件谁都能读');
});
