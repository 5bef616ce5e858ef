import { describe, expect, it } from 'vitest';
import type { OrderView, PlatformCheck, SubOrderView } from '@/utils/messages/views';
import { openPopup, pageOf, sent } from './testing/open-popup';
import { bedding, popupView } from './testing/samples';

const [FIRST, SECOND, THIRD] = (bedding.subOrders ?? []) as [SubOrderView, SubOrderView, SubOrderView];
const due: OrderView = { ...bedding, source: 'page', check: { state: 'wanted', isDue: true } };
const LOCK = /^锁定 \d+ 个子订单/;

/** A popup for the page's order; the platform answers when the test says so. */
async function open(order: OrderView = due) {
  let current = order;
  let answer = (): void => {};
  const opened = await openPopup({
    answers: {
      'app/popup': () => popupView({ page: { ...popupView().page, ...pageOf(current), orders: [current] } }),
      'app/look-up': () => new Promise((resolve) => (answer = () => resolve(current))),
    },
  });
  const { page } = opened;
  await page.see(() => page.box(FIRST.id));
  return {
    ...opened,
    confirm: () => page.button(LOCK),
    /** Presses Enter in the first row. */
    enter: () => {
      page.box(FIRST.id)?.focus();
      return page.key('Enter');
    },
    rows: () => [...page.root.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row')),
    /** Sets what the background knows from now on. */
    know(check: PlatformCheck, own: Partial<OrderView> = {}): void {
      current = { ...order, ...own, check };
    },
    answer: () => answer(),
  };
}

describe('the platform check in the popup', () => {
  it('starts once something is ticked, and the confirm waits for it', async () => {
    const { page, host, confirm, enter, know, answer } = await open();
    expect(sent(host, 'app/look-up')).toEqual([]);
    await page.click(page.box(FIRST.id));
    expect(sent(host, 'app/look-up')).toEqual([{ tid: bedding.tid, quiet: true }]);
    expect(page.text()).toContain('正在向平台核对');
    expect(confirm()?.disabled).toBe(true);
    await enter();
    expect(sent(host, 'app/lock')).toEqual([]);
    know({ state: 'answered', isDue: false }, { source: 'trade-api' });
    answer();
    await page.see(() => confirm()?.disabled === false);
    expect(page.text()).not.toMatch(/正在向平台核对|未能向平台核对/);
    await enter();
    expect(sent(host, 'app/lock')).toMatchObject([{ subOrderIds: [FIRST.id] }]);
  });

  it('updates rows in place; a line unknown to it loses its tick and says so', async () => {
    const { page, confirm, rows, know, answer } = await open();
    await page.click(page.box(FIRST.id));
    await page.click(page.box(SECOND.id));
    const added = { id: '4512773019272853117', title: '新的一行' };
    const subOrders = [added, THIRD, { ...FIRST, title: '马克杯' }];
    know({ state: 'answered', isDue: false }, { source: 'trade-api', subOrders });
    answer();
    await page.see(() => rows().includes(added.id));
    expect(rows()).toEqual([FIRST.id, SECOND.id, THIRD.id, added.id]);
    expect(page.root.querySelector(`[data-row="${FIRST.id}"]`)?.textContent).toContain('马克杯');
    expect(page.root.querySelector(`[data-row="${SECOND.id}"]`)?.textContent).toContain('没有这个子订单');
    expect(page.box(SECOND.id)).toMatchObject({ checked: false, disabled: true });
    expect(confirm()?.textContent).toContain('锁定 1 个子订单');
  });

  it('holds the confirm for 2 s at most: then the screen says so, and the lock proceeds', async () => {
    const { page, host, confirm, enter } = await open();
    await page.click(page.box(FIRST.id));
    expect(confirm()?.disabled).toBe(true);
    await page.see(() => confirm()?.disabled === false);
    expect(page.text()).toContain('未能向平台核对');
    await enter();
    expect(sent(host, 'app/lock')).toMatchObject([{ subOrderIds: [FIRST.id] }]);
  });

  it.each(['failed', 'asking'] as const)('was not possible (%s): the screen says so', async (state) => {
    const { page, confirm, know, answer } = await open();
    await page.click(page.box(FIRST.id));
    know({ state, isDue: false });
    answer();
    await page.see(() => page.text().includes('未能向平台核对'));
    expect(confirm()?.disabled).toBe(false);
  });

  it('is not repeated while it is valid, however often lines are ticked', async () => {
    const { page, host, know, answer } = await open();
    await page.click(page.box(FIRST.id));
    know({ state: 'failed', isDue: true });
    answer();
    await page.see(() => page.text().includes('未能向平台核对'));
    await page.click(page.box(FIRST.id));
    await page.click(page.box(SECOND.id));
    expect(sent(host, 'app/look-up')).toHaveLength(1);
  });

  it('without a session the source of the rows is named', async () => {
    const { check: _, ...unasked } = due;
    const { page, host } = await open(unasked);
    await page.click(page.box(FIRST.id));
    expect(page.text()).toContain('内容来自当前页面，没有向平台核对');
    expect(sent(host, 'app/look-up')).toEqual([]);
  });
});
