import { afterEach, expect, it, vi } from 'vitest';
import type { Answers } from '@/components/screen/testing/fake-screen';
import { OptionsPage } from './options-page';
import { fakeOptions, fakeShop } from './testing/fake-options';
import { type Screen, show } from './testing/screen';

/** The focused element is removed by the click: the focus stays near, never on the body. */

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, answers: Answers): Promise<Screen> {
  screen = await show(<OptionsPage screen={fakeOptions(answers)} initialSection={section} />);
  return screen;
}

/** Presses it as an agent does: with the focus on it. */
async function press(page: Screen, name: string): Promise<void> {
  page.button(name).focus();
  await page.click(name);
}

const stays = (page: Screen) =>
  vi.waitFor(() => {
    expect(document.activeElement).not.toBe(document.body);
    expect(page.root.contains(document.activeElement)).toBe(true);
  });

const open30 = { state: 'open', idleMinutes: 30, maxMinutes: 480 } as const;

it('the vault is closed manually: beside the field that opens it', async () => {
  const page = await open('security', {
    'app/vault': () => open30,
    'app/close-vault': () => ({ ...open30, state: 'closed', closedWhy: 'by-hand' }),
  });
  await press(page, '立即关闭');
  await stays(page);
  // One Tab away.
  expect(document.activeElement?.closest('.opt-setting')?.contains(page.field('密码'))).toBe(true);
});

it('a shop is removed', async () => {
  const shops = [fakeShop(), fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false })];
  const page = await open('shops', {
    'app/shops': () => shops,
    'app/remove-shop': () => shops.slice(1),
  });
  await press(page, '删除这家店铺…');
  await press(page, '删除店铺');
  expect(page.root.querySelector('dialog')).toBeNull();
  await stays(page);
});

it('is marked where it returns from a question, until it moves on', async () => {
  const page = await open('security', { 'app/unfinished-locks': () => ({ unknown: 0, underWay: 0 }) });
  await press(page, '清空…');
  page.button('取消').focus();
  await page.click('取消');
  // The opener in a browser; here the element that remains around it.
  await vi.waitFor(() => expect(document.activeElement?.matches('.opt-setting [data-returned]')).toBe(true));
  page.button('设置密码').focus();
  expect(page.root.querySelector('[data-returned]')).toBeNull();
});

it('a step of the first run is done: on the next action', async () => {
  const page = await open('shops', {
    'app/shops': () => [],
    'app/save-shop': () => [fakeShop()],
  });
  for (const [field, value] of [
    ['店铺主账号', '云栖里家居旗舰店'],
    ['App Key', '23456789'],
    ['App Secret', 'secret'],
    ['Target App Key', '34567890'],
  ] as const)
    await page.type(field, value);
  await press(page, '保存');
  await vi.waitFor(() => expect(document.activeElement).toBe(page.button('测试连接')));
});
