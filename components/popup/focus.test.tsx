import { expect, it } from 'vitest';
import { NO_PAGE, openPopup, pageOf } from './testing/open-popup';
import { lamp, single, unknownLock } from './testing/samples';

/** The focused element may disappear after its action; the focus then moves to what comes next. */

const focused = () => document.activeElement;
const words = () => focused()?.textContent ?? '';

async function reviewing() {
  const opened = await openPopup({ view: { page: NO_PAGE, openQuestions: [unknownLock] } });
  const handle = await opened.page.see(() => opened.page.button('去处理'));
  handle.focus();
  await opened.page.click(handle);
  await opened.page.see(() => words().startsWith('复制'));
  return opened;
}

it('确认已处理: moves to 完成, and from there to the page', async () => {
  const { page } = await reviewing();
  await page.key('d');
  expect(words()).toContain('确认已处理');
  await page.click(page.button('确认已处理'));
  expect(focused()?.tagName).toBe('INPUT');
  await page.key('Enter');
  await page.see(() => words().startsWith('完成'));
  await page.click(page.button('完成'));
  await page.see(() => page.button('完成') === undefined);
  await page.see(() => focused() !== document.body);
});

it('↑ in the first line of the field: to unfinished locks', async () => {
  const { page, field } = await openPopup({ view: { page: NO_PAGE, openQuestions: [unknownLock] } });
  await page.see(() => page.button('去处理'));
  await page.type(field, '第一行\n第二行');
  await page.key('ArrowUp');
  expect(focused()).toBe(field);
  field.setSelectionRange(2, 2);
  await page.key('ArrowUp');
  expect(focused()).toBe(page.button('去处理'));
});

it('a cancelled note: back to 确认已处理', async () => {
  const { page } = await reviewing();
  await page.click(page.button('确认已处理'));
  await page.key('Escape');
  expect(focused()).toBe(page.button('确认已处理'));
});

it('完成 under an order of the page: back to its rows', async () => {
  const { page } = await openPopup({ view: { page: pageOf(lamp) }, orders: [lamp] });
  const box = await page.see(() => page.boxes().find(({ disabled }) => !disabled));
  box.focus();
  await page.click(box);
  await page.key('Enter', box);
  await page.see(() => words().startsWith('完成'));
  await page.click(page.button('完成'));
  await page.see(() => focused()?.matches('[data-row] input'));
});

it('a repeated look-up: to its rows', async () => {
  const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [] });
  await page.type(field, single.tid);
  await page.key('Enter');
  const retry = await page.see(() => page.button('重试'));
  retry.focus();
  await page.click(retry);
  await page.see(() => focused() !== document.body && page.button('重试'));
});
