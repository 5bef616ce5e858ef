import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Screen, settle, show } from '@/components/options/testing/screen';
import { ArmingProvider } from '@/components/order/arming/arming';
import { alwaysArmed } from '@/components/order/arming/testing/always-armed';
import { addShopLink, IMPORT_LINK } from '@/utils/messages/options-link';
import { fakeWelcome } from './testing/fake-welcome';
import { WelcomePage } from './welcome-page';
import type { WelcomeScreen } from './welcome-screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(own: Partial<WelcomeScreen> = {}, goesToTry = false) {
  const world = fakeWelcome(own);
  screen = await show(
    <ArmingProvider value={alwaysArmed()}>
      <WelcomePage screen={world} goesToTry={goesToTry} />
    </ArmingProvider>,
  );
  return { page: screen, world };
}

const LAUNCHER = '锁单 4512773019268853117';
const region = (page: Screen, role: string) =>
  page.root.querySelector(`[role=${role}] h3`)?.textContent ?? '';

async function lockFirst(page: Screen): Promise<void> {
  await page.click(LAUNCHER);
  const [box] = page.root.querySelectorAll<HTMLInputElement>(
    '[role=dialog] input[type=checkbox][data-id], [role=dialog] li input[type=checkbox], [role=dialog] [data-row] input[type=checkbox]',
  );
  await settle(() => box?.click());
  const confirm = [...page.root.querySelectorAll('button')].find((one) =>
    /^锁定 1 个子订单/.test(one.textContent ?? ''),
  );
  await settle(() => confirm?.click());
}

describe('the sample chat', () => {
  it.each([
    ['已锁定', 'status'],
    ['已受理', 'status'],
    ['被拒绝', 'alert'],
    ['未送达', 'alert'],
    ['结果未知', 'alert'],
  ])('shows the real picker; its outcome begins 演示: %s', async (word, role) => {
    const { page } = await open();
    await page.choose(word);
    await lockFirst(page);
    await vi.waitFor(() => expect(region(page, role)).toMatch(new RegExp(`^演示：${word}`)), 3000);
    // There is no record of it to show, and no place in a page to move to.
    expect(page.text()).not.toContain('查看记录');
    expect(page.root.querySelector('[aria-label^="移动"]')).toBeNull();
  });

  it('puts the reply into the chat, and sends nothing', async () => {
    const { page } = await open();
    await lockFirst(page);
    await vi.waitFor(() => expect(page.text()).toContain('填入聊天'), 3000);
    const fill = [...page.root.querySelectorAll('button')].find((one) =>
      one.textContent?.startsWith('填入聊天'),
    );
    await settle(() => fill?.click());
    expect(page.field('聊天输入框，不会发送').value).toContain('暂停发货');
    expect(document.activeElement).toBe(page.field('聊天输入框，不会发送'));
    expect(page.root.querySelector('[role=dialog]')).toBeNull();
  });

  it('gives the focus back to its launcher, and can be repeated', async () => {
    const { page } = await open();
    await page.click(LAUNCHER);
    expect(page.text()).toContain('演示，不会发出任何请求');
    await page.click('关闭');
    expect(document.activeElement).toBe(page.button(LAUNCHER));
    await page.click(LAUNCHER);
    expect(page.root.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe('选择要锁定的子订单');
  });

  it('has the focus if the user came for it', async () => {
    const { page } = await open({}, true);
    expect(document.activeElement).toBe(page.button(LAUNCHER));
  });
});

describe('the welcome page', () => {
  it('helps the agent: a text for the administrator, a settings file', async () => {
    const { page, world } = await open();
    await page.click('复制给管理员的话');
    expect(world.copied[0]).toContain('配置文件');
    expect(page.text()).toContain('已复制');
    await page.click('导入配置');
    expect(world.opened).toEqual([IMPORT_LINK]);
  });

  it('leads the administrator to a new shop and to a file', async () => {
    const { page, world } = await open();
    await page.choose('我是管理员');
    await page.click('添加店铺');
    await page.click('导入配置');
    expect(world.opened).toEqual([addShopLink(), IMPORT_LINK]);
    await page.click('先试一遍');
    expect(document.activeElement).toBe(page.button(LAUNCHER));
  });

  it('notices a pin that is set while it is open, and a missing shortcut', async () => {
    let isPinned = false;
    const { page, world } = await open({
      isPinned: async () => isPinned,
      shortcuts: {
        list: async () => [{ name: 'open-picker', keys: 'Alt+L' }],
        openSettings: () => world.opened.push('keys'),
      },
    });
    expect(page.text()).toContain('点浏览器右上角的拼图图标');
    await page.click('设置快捷键');
    expect(world.opened).toEqual(['keys']);
    isPinned = true;
    await vi.waitFor(() => expect(page.text()).toContain('已固定'), 4000);
  });

  it('switches the language', async () => {
    const told: string[] = [];
    const { page } = await open({ onLanguage: (language) => told.push(language) });
    await page.choose('English');
    expect(page.text()).toContain('Welcome to Order Lock');
    expect(told).toEqual(['zh-CN', 'en']);
  });
});
