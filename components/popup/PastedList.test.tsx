import { describe, expect, it } from 'vitest';
import { NO_PAGE, openPopup, sent } from './testing/openPopup';
import { bedding, lamp, single } from './testing/samples';

const [LAMP = ''] = (lamp.subOrders ?? []).map(({ id }) => id);

describe('several pasted numbers', () => {
  it('one confirm makes one lock for each order, each with its own outcome', async () => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, single] });
    await page.type(field, `这几单先别发 ${lamp.tid}，${single.tid} 还有 ${single.tid}，13800138000`);
    await page.key('Enter');
    await page.see(() => page.box(LAMP));
    expect(page.text()).toContain('认出 2 个订单号，合并 1 个重复，略过 1 个 11 位数字');
    await page.click(page.box(LAMP));
    expect(page.box(single.tid)?.checked).toBe(true);
    await page.click(await page.see(() => page.button('锁定 2 个子订单')));
    await page.see(() => page.outcomes().length === 2);
    expect(sent(host, 'app/lock')).toMatchObject([
      { tid: lamp.tid, subOrderIds: [LAMP] },
      { tid: single.tid, subOrderIds: [single.tid] },
    ]);
    const requests = sent(host, 'app/lock').map((body) => (body as { requestId: string }).requestId);
    expect(new Set(requests).size).toBe(2);
  });

  it('goes by keyboard: Enter, A over all orders, Enter', async () => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, bedding] });
    await page.type(field, `${lamp.tid} ${bedding.tid}`);
    await page.key('Enter');
    // As for a single number, the focus goes to the first row once every number was looked up.
    await page.see(() => document.activeElement === page.box(LAMP));
    await page.key('a');
    await page.see(() => page.button('锁定 5 个子订单'));
    await page.key('a');
    await page.see(() => page.button('锁定 0 个子订单'));
    await page.key('a');
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 2);
    expect(sent(host, 'app/lock')).toHaveLength(2);
  });

  it('leaves the focus where the agent has put it meanwhile', async () => {
    let answer: (order: typeof lamp) => void = () => {};
    const { page, field } = await openPopup({
      view: { page: NO_PAGE },
      answers: {
        'app/look-up': ({ tid }) => (tid === lamp.tid ? lamp : new Promise((resolve) => (answer = resolve))),
      },
    });
    await page.type(field, `${lamp.tid} ${single.tid}`);
    await page.key('Enter');
    (await page.see(() => page.box(LAMP)))?.focus();
    await page.key('ArrowDown');
    const row = document.activeElement;
    answer(single);
    await page.see(() => page.box(single.tid));
    expect(document.activeElement).toBe(row);
  });

  it('after the outcome: the focus on 完成, what is left is counted, no button for nothing', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, bedding] });
    await page.type(field, `${lamp.tid} ${bedding.tid}`);
    await page.key('Enter');
    await page.click(await page.see(() => page.box(LAMP)));
    await page.click(page.button('锁定 1 个子订单'));
    await page.see(() => document.activeElement === page.button('完成'));
    expect(page.button('锁定 0 个子订单')).toBeUndefined();
    await page.see(() => page.text().includes('5 个可锁定，其中 1 个有记录'));
    await page.click(page.button('完成'));
    await page.see(() => page.button('锁定 0 个子订单'));
  });

  it('each number has its own state', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp] });
    await page.type(field, `${lamp.tid} 4511342298106630952`);
    await page.key('Enter');
    await page.see(() => page.text().includes('没有这个订单'));
    expect(page.text()).toContain('1 个查好，1 个没查到');
    expect(page.box(LAMP)).toBeDefined();
  });
});
