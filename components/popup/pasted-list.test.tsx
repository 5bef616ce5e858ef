import { describe, expect, it } from 'vitest';
import { NO_PAGE, openPopup, pageOf, sent } from './testing/open-popup';
import { bedding, lamp, marked, single } from './testing/samples';

const [LAMP = ''] = (lamp.subOrders ?? []).map(({ id }) => id);

describe('several pasted numbers', () => {
  it('one confirm makes one lock per order, each with its own outcome', async () => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, single] });
    await page.type(field, `这几单先别发 ${lamp.tid}，${single.tid} 还有 ${single.tid}，13800138000`);
    await page.key('Enter');
    await page.see(() => page.box(LAMP));
    expect(page.text()).toContain('识别到 2 个订单号，去重 1 个，忽略 1 个 11 位数字');
    await page.click(page.box(LAMP));
    await page.click(page.box(single.tid));
    await page.click(await page.see(() => page.button('锁定 2 个子订单')));
    await page.see(() => page.outcomes().length === 1);
    expect(page.outcomes()[0]).toMatch(/^已锁定 2/);
    expect(sent(host, 'app/lock')).toMatchObject([
      { tid: lamp.tid, subOrderIds: [LAMP] },
      { tid: single.tid, subOrderIds: [single.tid] },
    ]);
    const requests = sent(host, 'app/lock').map((body) => (body as { requestId: string }).requestId);
    expect(new Set(requests).size).toBe(2);
  });

  it('starts without ticks, whatever was ticked before: another Enter locks nothing', async () => {
    const { page, host, field } = await openPopup({
      view: { page: pageOf(single) },
      orders: [lamp, bedding],
    });
    await page.see(() => page.box(single.tid)?.checked);
    await page.type(field, lamp.tid);
    await page.key('Enter');
    await page.click(await page.see(() => page.box(LAMP)));
    await page.type(field, `${lamp.tid} ${single.tid} ${bedding.tid}`);
    await page.key('Enter');
    await page.see(() => page.boxes().length === 7);
    expect(page.boxes().filter(({ checked }) => checked)).toEqual([]);
    expect(page.button('锁定 0 个子订单')?.disabled).toBe(true);
    await page.see(() => document.activeElement === page.box(LAMP));
    await page.key('Enter');
    expect(sent(host, 'app/lock')).toEqual([]);
  });

  it('the button gives the number of orders, the line beside it that of sub-orders', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, bedding] });
    await page.type(field, `${lamp.tid} ${bedding.tid} 4511342298106630952`);
    await page.key('Enter');
    await page.click(await page.see(() => page.box(LAMP)));
    const button = await page.see(() => page.button('锁定 1 个子订单'));
    expect(button.textContent).toContain('（1 / 3 个订单）');
    const described = page.root.querySelector(
      `#${CSS.escape(button.getAttribute('aria-describedby') ?? '')}`,
    );
    expect(described?.textContent).toBe('1 / 6 个子订单（1 / 3 个订单）');
  });

  it('A opens what is folded: nothing is ticked while hidden', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, bedding] });
    await page.type(field, `${lamp.tid} ${bedding.tid}`);
    await page.key('Enter');
    await page.see(() => document.activeElement === page.box(LAMP));
    await page.click(page.button('已选 0 / 可锁 2'));
    expect(page.boxes()).toHaveLength(3);
    page.box(LAMP)?.focus();
    await page.key('a');
    expect(page.boxes()).toHaveLength(6);
    expect(page.boxes().filter(({ checked }) => checked)).toHaveLength(5);
  });

  it('names earlier locks of all its orders', async () => {
    const { page, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, marked] });
    await page.type(field, `${lamp.tid} ${marked.tid}`);
    await page.key('Enter');
    await page.click(await page.see(() => page.box(LAMP)));
    expect(page.text()).not.toContain('以前锁过');
    await page.click(page.box(marked.subOrders?.[1]?.id ?? ''));
    expect(page.text()).toContain('勾选的子订单有 1 个以前锁过');
    expect(page.root.querySelector('.ol-before')?.textContent).toContain('天然乳胶护颈枕');
  });

  it('works by keyboard: Enter, A for all orders, Enter', async () => {
    const { page, host, field } = await openPopup({ view: { page: NO_PAGE }, orders: [lamp, bedding] });
    await page.type(field, `${lamp.tid} ${bedding.tid}`);
    await page.key('Enter');
    // As for a single number, the focus moves to the first row once every number is looked up.
    await page.see(() => document.activeElement === page.box(LAMP));
    await page.key('a');
    await page.see(() => page.button('锁定 5 个子订单'));
    await page.key('a');
    await page.see(() => page.button('锁定 0 个子订单'));
    await page.key('a');
    await page.key('Enter');
    await page.see(() => page.outcomes().length === 1);
    expect(sent(host, 'app/lock')).toHaveLength(2);
    // All is well: one key closes both outcomes, another Enter does no harm.
    await page.see(() => document.activeElement === page.button('完成'));
    await page.key('Escape');
    await page.see(() => page.boxes().length === 6);
    expect(sent(host, 'app/lock')).toHaveLength(2);
  });

  it('does not move the focus if the agent has moved it meanwhile', async () => {
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

  it('after the outcome: the focus on 完成, the rest counted, no button without effect', async () => {
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
    expect(page.text()).toContain('已查到 1 个，未查到 1 个');
    expect(page.box(LAMP)).toBeDefined();
  });
});
