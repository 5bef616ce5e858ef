import { afterEach, expect, it, vi } from 'vitest';
import { popupView } from '@/components/popup/testing/samples';
import { OptionsPage } from './options-page';
import { type FakeAnswers, fakeEnv, fakeShop } from './testing/fake-env';
import { type Screen, show } from './testing/screen';

/** What had the focus goes away with the click: the focus stays near, never at the body. */

let screen: Screen | undefined;
afterEach(() => screen?.close());

async function open(section: string, answers: FakeAnswers): Promise<Screen> {
  screen = await show(<OptionsPage env={fakeEnv(answers)} initialSection={section} />);
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

it('the vault is closed by hand: beside the field that opens it', async () => {
  const page = await open('security', {
    'app/vault': () => ({ ok: true, value: open30 }),
    'app/close-vault': () => ({ ok: true, value: { ...open30, state: 'closed', closedWhy: 'by-hand' } }),
  });
  await press(page, '立即关闭');
  await stays(page);
  // One Tab away.
  expect(document.activeElement?.closest('.opt-setting')?.contains(page.field('口令'))).toBe(true);
});

it('a shop is removed', async () => {
  const shops = [fakeShop(), fakeShop({ sellerNick: '山雀与茶旗舰店', isDefault: false })];
  const page = await open('shops', {
    'app/shops': () => ({ ok: true, value: shops }),
    'app/remove-shop': () => ({ ok: true, value: shops.slice(1) }),
  });
  await press(page, '删除这家店铺…');
  await press(page, '删除店铺');
  expect(page.root.querySelector('dialog')).toBeNull();
  await stays(page);
});

it('is marked where it comes back to from a question, until it goes on', async () => {
  const page = await open('security', { 'app/popup': () => ({ ok: true, value: popupView() }) });
  await press(page, '清空…');
  page.button('取消').focus();
  await page.click('取消');
  // The opener in a browser; here what is left around it.
  await vi.waitFor(() => expect(document.activeElement?.matches('.opt-setting [data-returned]')).toBe(true));
  page.button('设置口令').focus();
  expect(page.root.querySelector('[data-returned]')).toBeNull();
});

it('a step of the first run is done: on what leads on', async () => {
  const page = await open('shops', {
    'app/shops': () => ({ ok: true, value: [] }),
    'app/save-shop': () => ({ ok: true, value: [fakeShop()] }),
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
