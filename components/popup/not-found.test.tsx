import { expect, it } from 'vitest';
import { NO_PAGE, openPopup, sent } from './testing/open-popup';
import { OTHER_SHOP, SHOP, unknownLock } from './testing/samples';

const NUMBER = '4512773019268853999';

async function lookUpNothing(view = {}) {
  const opened = await openPopup({ view: { page: NO_PAGE, ...view } });
  await opened.page.type(opened.field, NUMBER);
  await opened.page.click(opened.page.button('查询'));
  await opened.page.see(() => opened.page.text().includes('没有这个订单'));
  return opened;
}

it('没有这个订单: the number first, sub-order numbers only on request', async () => {
  const { page, field } = await lookUpNothing();
  expect(page.root.querySelector('.ol-manual')).toBeNull();
  expect(page.button(/^锁定 \d+ 个子订单/)).toBeUndefined();
  const card = page.root.querySelector('.pp-result');
  expect(card?.querySelector('.pp-unknown button')?.textContent).toContain('核对订单号');
  await page.click(page.button('核对订单号'));
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, NUMBER.length]);
  await page.click(page.button('手动填写子订单号'));
  expect(document.activeElement?.closest('.ol-manual')).not.toBeNull();
  expect(page.button(/^锁定 0 个子订单/)).toBeDefined();
});

it('with several shops another one can be searched', async () => {
  const shops = [SHOP, { ...OTHER_SHOP, configured: true }];
  const { page, host } = await lookUpNothing({ shops });
  const choice = page.root.querySelector<HTMLSelectElement>('.pp-unknown select');
  if (!choice) throw new Error('no shops to choose from');
  choice.value = OTHER_SHOP.sellerNick;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await page.see(() => sent(host, 'app/look-up').length === 2);
  expect(sent(host, 'app/look-up')[1]).toMatchObject({ tid: NUMBER, sellerNick: OTHER_SHOP.sellerNick });
});

it('with a closed vault the first button leads to the passphrase', async () => {
  const { page } = await lookUpNothing({ vault: { state: 'closed', idleMinutes: 30, maxMinutes: 0 } });
  const first = page.root.querySelector<HTMLElement>('.pp-unknown button');
  expect(first?.textContent).toContain('打开密钥库');
  await page.click(first ?? undefined);
  expect(document.activeElement?.getAttribute('type')).toBe('password');
});

it('最近 shows the number of its rows', async () => {
  const { page } = await openPopup({ view: { page: NO_PAGE, recent: [unknownLock], lockedToday: 5 } });
  const recent = await page.see(() => page.root.querySelector('.pp-recent'));
  expect(recent.textContent).toContain('1 笔，今天共 5 笔');
  expect(recent.querySelectorAll('li')).toHaveLength(1);
});
