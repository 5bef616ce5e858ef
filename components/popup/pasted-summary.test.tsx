import { describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import type { CallAnswer } from '@/utils/domain/lock';
import { NO_PAGE, openPopup } from './testing/open-popup';
import { bedding, lamp, lockOf, single } from './testing/samples';

const ORDERS = [lamp, single, bedding];
const REFUSED: CallAnswer = { outcome: 'refused', code: '1004', message: '已拣货拦截失败' };

/** Pastes three orders, ticks everything and confirms; `answers`: by order number, `locked` otherwise. */
async function lockAll(answers: Record<string, CallAnswer | Fails>) {
  const opened = await openPopup({
    view: { page: NO_PAGE },
    orders: ORDERS,
    answers: {
      'app/lock': ({ tid, subOrderIds, requestId }) => {
        const order = ORDERS.find((one) => one.tid === tid) ?? lamp;
        const answer = answers[tid] ?? { outcome: 'locked' };
        return answer instanceof Fails ? answer : lockOf(order, subOrderIds, answer, requestId);
      },
    },
  });
  const { page, field } = opened;
  await page.type(field, ORDERS.map(({ tid }) => tid).join(' '));
  await page.key('Enter');
  await page.see(() => document.activeElement?.closest('[data-row]'));
  await page.key('a');
  await page.key('Enter');
  await page.see(() => page.outcomes().length > 0);
  return opened;
}

describe('the summary of several pasted orders', () => {
  it('is one region, begins with the worst outcome, and is above the orders', async () => {
    const { page } = await lockAll({ [bedding.tid]: REFUSED });
    expect(page.outcomes()).toEqual([expect.stringMatching(/^被拒绝 1 · 已锁定 2/)]);
    const band = page.root.querySelector('.pp-pasted .ol-band');
    expect(band?.textContent).toMatch(/^被拒绝 1/);
  });

  it('shows the worst first, in full, and the good ones folded', async () => {
    const { page } = await lockAll({ [bedding.tid]: REFUSED });
    const orders = [...page.root.querySelectorAll('.pp-pasted-order')];
    expect(orders.map((order) => order.getAttribute('aria-label'))).toEqual([
      bedding.tid,
      lamp.tid,
      single.tid,
    ]);
    expect(orders[0]?.textContent).toContain('已拣货拦截失败');
    expect(orders.slice(1).map((order) => order.querySelector('.ol-lock-rows'))).toEqual([null, null]);
    expect(document.activeElement?.closest('.pp-pasted-order')).toBe(orders[0]);
  });

  it('a good one opens by its heading', async () => {
    const { page } = await lockAll({ [bedding.tid]: REFUSED });
    await page.click(page.button('已锁定'));
    const [, opened] = page.root.querySelectorAll('.pp-pasted-order');
    expect(opened?.querySelector('.ol-lock-rows')).not.toBeNull();
    expect(page.outcomes()).toHaveLength(1);
  });

  it.each<[string, Record<string, CallAnswer | Fails>, RegExp]>([
    [
      'unknown before refused',
      { [lamp.tid]: REFUSED, [single.tid]: { outcome: 'unknown' } },
      /^结果未知 1 · 被拒绝 1 · 已锁定 1/,
    ],
    [
      'orders that were not locked',
      { [single.tid]: new Fails({ code: 'no-buyer' }) },
      /^未送达 1 · 已锁定 2/,
    ],
    ['calls without an answer', { [single.tid]: new Fails({ code: 'no-answer' }) }, /^结果未知 1 · 已锁定 2/],
  ])('counts %s', async (_, answers, words) => {
    const { page } = await lockAll(answers);
    expect(page.outcomes()).toEqual([expect.stringMatching(words)]);
  });

  it('waits for all of them', async () => {
    let end: (lock: ReturnType<typeof lockOf>) => void = () => {};
    const { page, field } = await openPopup({
      view: { page: NO_PAGE },
      orders: [lamp, single],
      answers: {
        'app/lock': ({ tid, subOrderIds, requestId }) =>
          tid === lamp.tid
            ? lockOf(lamp, subOrderIds, { outcome: 'locked' }, requestId)
            : new Promise((resolve) => {
                end = () => resolve(lockOf(single, subOrderIds, REFUSED, requestId));
              }),
      },
    });
    await page.type(field, `${lamp.tid} ${single.tid}`);
    await page.key('Enter');
    await page.see(() => document.activeElement?.closest('[data-row]'));
    await page.key('a');
    await page.key('Enter');
    await page.see(() => page.button('已锁定'));
    expect(page.outcomes()).toEqual([]);
    end(lockOf(single, [], REFUSED, ''));
    await page.see(() => page.outcomes().length === 1);
    expect(page.outcomes()[0]).toMatch(/^被拒绝 1 · 已锁定 1/);
  });
});
