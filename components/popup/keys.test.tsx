import { describe, expect, it } from 'vitest';
import type { OrderView } from '@/utils/messages/views';
import { NO_PAGE, openPopup, pageOf, sent } from './testing/open-popup';
import { bare, bedding, lamp, marked, mentioned, single, unknownLock } from './testing/samples';

const [A = '', B = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
const [LAMP = '', TOWELS = ''] = (lamp.subOrders ?? []).map(({ id }) => id);

const focused = () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
const lockedIds = (host: Parameters<typeof sent>[0]) =>
  sent(host, 'app/lock').map((body) => (body as { tid: string; subOrderIds: string[] }).subOrderIds);

describe('↓ from 订单号', () => {
  it('goes to the first row of the look-up: ↓ Space Enter locks that one', async () => {
    const { page, host } = await openPopup({ view: { page: NO_PAGE, lastLookUp: lamp } });
    await page.see(() => page.box(LAMP));
    await page.key('ArrowDown');
    expect(focused()).toBe(LAMP);
    await page.click(page.box(LAMP));
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 1);
    expect(lockedIds(host)).toEqual([[LAMP]]);
  });

  it('pressed again: the next row', async () => {
    const { page } = await openPopup({ view: { page: NO_PAGE, lastLookUp: lamp } });
    await page.see(() => page.box(LAMP));
    await page.key('ArrowDown');
    await page.key('ArrowDown');
    expect(focused()).toBe(TOWELS);
  });

  it("goes to the page's active order, not to a look-up for another buyer", async () => {
    const { page, host } = await openPopup({ view: { page: pageOf(bedding, single), lastLookUp: lamp } });
    await page.see(() => page.box(A));
    await page.key('ArrowDown');
    expect(focused()).toBe(A);
    await page.click(page.box(A));
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 1);
    expect(lockedIds(host)).toEqual([[A]]);
  });

  it('stays with the active order if it has no rows: goes to its first action', async () => {
    const { page } = await openPopup({ view: { page: pageOf(bare, bedding), lastLookUp: lamp } });
    await page.see(() => page.box(A));
    await page.key('ArrowDown');
    expect(focused()).toBeUndefined();
    expect(document.activeElement?.closest('[data-place]')?.getAttribute('data-place')).toBe(bare.tid);
  });

  it('stays with the active order if nothing in it can be locked', async () => {
    const shipped: OrderView = {
      ...single,
      subOrders: single.subOrders?.map((line) => ({ ...line, blocked: 'shipped' as const })),
    };
    const { page } = await openPopup({ view: { page: pageOf(shipped, bedding), lastLookUp: lamp } });
    await page.see(() => page.box(A));
    await page.key('ArrowDown');
    expect(focused()).toBe(single.tid);
  });
});

describe('the last look-up, on a page with an order', () => {
  const open = () => openPopup({ view: { page: pageOf(bedding), lastLookUp: lamp } });
  const fold = (root: ParentNode) =>
    root.querySelector<HTMLElement>(`button[aria-label="上次查询 ${lamp.tid}"]`);

  it('is below it, folded: number and buyer, no row', async () => {
    const { page } = await open();
    await page.see(() => page.box(A));
    const words = page.text();
    expect(words.indexOf('上次查询')).toBeGreaterThan(words.indexOf(bedding.tid));
    expect(words).toContain(lamp.tid);
    expect(fold(page.root)?.getAttribute('aria-expanded')).toBe('false');
    expect(page.box(LAMP)).toBeUndefined();
  });

  it('is not reached by keys: digits, A and Enter act on the order of the page', async () => {
    const { page, host } = await open();
    await page.see(() => page.box(A));
    fold(page.root)?.focus();
    await page.key('2');
    expect(page.box(B)?.checked).toBe(true);
    await page.key('a');
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 1);
    expect(sent(host, 'app/lock')).toMatchObject([{ tid: bedding.tid, subOrderIds: [A, B] }]);
  });

  it('opens by its button, and is ticked and confirmed there; folding it clears its ticks', async () => {
    const { page, host } = await open();
    await page.see(() => page.box(A));
    await page.click(fold(page.root) ?? undefined);
    await page.click(await page.see(() => page.box(LAMP)));
    await page.see(() => page.button('锁定 1 个子订单'));
    await page.click(fold(page.root) ?? undefined);
    await page.see(() => page.button('锁定 0 个子订单'));
    expect(page.box(LAMP)?.closest('[hidden]')).not.toBeNull();
    expect(page.box(LAMP)?.checked).toBe(false);
    // Firefox keeps the focus on an element that becomes hidden.
    page.box(LAMP)?.focus();
    for (const key of [' ', 'Enter', '1']) await page.key(key);
    expect(page.box(LAMP)?.checked).toBe(false);
    expect(page.box(A)?.checked).toBe(true);
    expect(sent(host, 'app/lock')).toEqual([]);
    await page.click(fold(page.root) ?? undefined);
    page.box(LAMP)?.focus();
    await page.click(page.box(LAMP));
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 1);
    expect(lockedIds(host)).toEqual([[LAMP]]);
  });

  it('is not shown a second time if the page shows that very order', async () => {
    const { page } = await openPopup({ view: { page: pageOf(bedding, lamp), lastLookUp: lamp } });
    await page.see(() => page.box(LAMP));
    expect(page.text()).not.toContain('上次查询');
    expect(page.boxes()).toHaveLength(6);
  });

  it('stays in place while the agent works on it, whatever the page shows', async () => {
    let orders: OrderView[] = [];
    const { page, host } = await openPopup({ view: { page: NO_PAGE, lastLookUp: lamp } });
    const before = await host.send('app/popup', {});
    if (!before.ok) throw new Error('no view');
    const view = before.value;
    const { page: shownPage } = view;
    Object.defineProperty(shownPage, 'orders', { get: () => orders });
    await page.see(() => page.box(LAMP));
    await page.key('ArrowDown');
    expect(focused()).toBe(LAMP);
    orders = [bedding];
    host.tell({ topic: 'page' });
    await page.see(() => page.box(A));
    expect(focused()).toBe(LAMP);
    expect(page.text().indexOf('上次查询')).toBeLessThan(page.text().indexOf(bedding.tid));
    expect(page.button('锁定 0 个子订单')?.closest('[data-place]')?.getAttribute('data-place')).toBe(
      lamp.tid,
    );
  });
});

describe('keys of an input method', () => {
  const IME: [string, KeyboardEventInit][] = [
    ['while it composes', { isComposing: true }],
    ['with 229', { keyCode: 229 }],
  ];

  it.each(IME)('do not look up, %s', async (_, own) => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, lamp.tid);
    await page.key('Enter', field, own);
    await page.key('ArrowDown', field, own);
    expect(sent(host, 'app/look-up')).toEqual([]);
    expect(document.activeElement).toBe(field);
  });

  it.each(IME)('do not tick or lock, %s', async (_, own) => {
    const { page, host } = await openPopup({ view: { page: pageOf(bedding) } });
    const box = await page.see(() => page.box(A));
    box.focus();
    for (const key of ['1', 'a']) await page.key(key, box, own);
    expect(page.boxes().some(({ checked }) => checked)).toBe(false);
    await page.key('1');
    await page.key('Enter', box, own);
    expect(sent(host, 'app/lock')).toEqual([]);
  });

  it.each(IME)('do not lock typed sub-orders, %s', async (_, own) => {
    const { page, host } = await openPopup({ view: { page: pageOf(bare) } });
    const area = await page.see(() => page.root.querySelector<HTMLTextAreaElement>('[data-lock]'));
    await page.type(area, '4512655018831418206');
    await page.see(() => page.button('锁定 1 个子订单'));
    await page.key('Enter', area, own);
    expect(sent(host, 'app/lock')).toEqual([]);
    await page.key('Enter', area);
    await page.see(() => sent(host, 'app/lock').length === 1);
  });

  it.each(IME)('do not mark an unknown outcome handled, and do not discard the note, %s', async (_, own) => {
    const { page, host } = await openPopup({ view: { page: NO_PAGE, openQuestions: [unknownLock] } });
    await page.click(await page.see(() => page.button('去处理')));
    await page.click(await page.see(() => page.button('确认已处理')));
    const note = await page.see(() => page.root.querySelector<HTMLInputElement>('[data-form] input'));
    await page.type(note, 'ERP 里没有锁');
    for (const key of ['Enter', 'Escape']) await page.key(key, note, own);
    expect(sent(host, 'app/mark-handled')).toEqual([]);
    expect(note.isConnected).toBe(true);
    await page.key('Enter', note);
    await page.see(() => sent(host, 'app/mark-handled').length === 1);
  });
});

it('Y and N answer for the focused order, in a pasted list too', async () => {
  const [line] = single.subOrders ?? [];
  if (!line) throw new Error('no line');
  const other: OrderView = { ...mentioned, tid: single.tid, subOrders: [line] };
  const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [mentioned, other] });
  await page.type(field, `${mentioned.tid} ${other.tid}`);
  await page.key('Enter');
  (await page.see(() => page.box(line.id))).focus();
  await page.key('n');
  const answers = [...page.root.querySelectorAll('.ol-owner')].map(
    (note) => note.querySelector('[aria-pressed="true"]')?.textContent ?? '',
  );
  expect(answers).toEqual(['', expect.stringContaining('不是')]);
});

it('a held Enter looks up once and locks nothing', async () => {
  const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [single] });
  await page.type(field, single.tid);
  await page.key('Enter');
  await page.key('Enter', field, { repeat: true });
  await page.see(() => document.activeElement === page.box(single.tid));
  expect(page.box(single.tid)?.checked).toBe(true);
  await page.key('Enter', page.box(single.tid), { repeat: true });
  expect(sent(host, 'app/look-up')).toHaveLength(1);
  expect(sent(host, 'app/lock')).toEqual([]);
});

it('an earlier lock is named above the button when its line is ticked again: which, when, outcome', async () => {
  const { page } = await openPopup({ view: { page: pageOf(marked) } });
  const named = () => page.root.querySelector('.ol-before')?.textContent;
  await page.click(await page.see(() => page.box(A)));
  expect(named()).toContain('勾选的子订单有 1 个以前锁过');
  expect(named()).toMatch(/60支长绒棉四件套.*1926 9853 117.*14:17 已锁定/);
  await page.click(page.box(B));
  expect(named()).toMatch(/天然乳胶护颈枕.*1927 0853 117.*14:20 结果未知/);
  for (const id of [A, B]) await page.click(page.box(id));
  expect(named()).toBeUndefined();
});

describe('the reason', () => {
  const shift1 = { shiftKey: true, code: 'Digit1' };

  it('is chosen by Shift and a digit once something is ticked, and applies to one confirm', async () => {
    const { page, host } = await openPopup({ view: { page: pageOf(bedding) } });
    await page.see(() => page.box(A));
    await page.key('ArrowDown');
    await page.key('!', document.activeElement, shift1);
    expect(page.root.querySelector('.ol-why')).toBeNull();
    await page.click(page.box(A));
    await page.key('!', document.activeElement, shift1);
    expect(page.root.querySelector('.ol-why [aria-pressed="true"]')?.textContent).toMatch(/^改地址/);
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 1);
    await page.click(await page.see(() => page.button('完成')));
    await page.click(await page.see(() => page.box(B)));
    await page.key('Enter', page.box(B));
    await page.see(() => sent(host, 'app/lock').length === 2);
    expect(sent(host, 'app/lock')).toMatchObject([{ reason: '改地址' }, {}]);
    expect(sent(host, 'app/lock')[1]).not.toHaveProperty('reason');
  });
});
