import { describe, expect, it } from 'vitest';
import { openPopup, sent } from './testing/open-popup';
import { bedding, lockOf, unknownLock } from './testing/samples';

describe('unfinished and unknown', () => {
  it('are at the top; 去处理 leads to what a person can do', async () => {
    const { page, host } = await openPopup({ view: { openQuestions: [unknownLock] } });
    await page.see(() => page.text().includes('1 笔结果未知'));
    await page.click(page.button('去处理'));
    await page.see(() => page.text().includes('结果未知，先别答应买家'));
    // A past outcome is not announced.
    expect(page.outcomes()).toEqual([]);
    await page.click(page.button('确认已处理'));
    const note = await page.see(() => page.root.querySelector<HTMLInputElement>('.ol-note-form input'));
    await page.type(note, 'ERP 里已锁');
    await page.click(
      page.root.querySelector<HTMLButtonElement>('.ol-note-form .ol-button-primary') ?? undefined,
    );
    expect(sent(host, 'app/mark-handled')).toEqual([
      { requestId: unknownLock.requestId, note: 'ERP 里已锁' },
    ]);
  });

  it('an already opened lock is not offered again; another one still is', async () => {
    const other = { ...unknownLock, requestId: 'request-other', tid: '4511342298106630952' };
    const { page } = await openPopup({ view: { openQuestions: [unknownLock, other] } });
    await page.click(await page.see(() => page.button('去处理')));
    await page.see(() => page.text().includes('这一次锁定'));
    const strip = page.root.querySelectorAll('.pp-strip');
    expect(strip).toHaveLength(1);
    await page.click(page.button('去处理'));
    await page.see(() => page.root.querySelector('.pp-review')?.textContent?.includes(other.tid));
  });

  it('what is under way on an order that is looked up is watched in its card: nothing comes above it', async () => {
    const [line] = bedding.subOrders ?? [];
    const out = lockOf(bedding, [line?.id ?? ''], undefined, 'request-out');
    const { page, host, field } = await openPopup({ view: { underWay: [out] }, orders: [bedding] });
    const strip = () => page.root.querySelector('.pp-strip');
    await page.see(strip);
    await page.type(field, bedding.tid);
    await page.click(page.button('查询'));
    await page.see(() => sent(host, 'app/look-up').length > 0);
    await page.see(() => !strip());
  });

  it('再次锁定 is a new call for the same sub-orders', async () => {
    const { page, host } = await openPopup({ view: { openQuestions: [unknownLock] } });
    await page.click(await page.see(() => page.button('去处理')));
    await page.click(await page.see(() => page.button('再次锁定')));
    await page.see(() => page.outcomes()[0]?.startsWith('已锁定'));
    expect(sent(host, 'app/lock')).toMatchObject([
      { tid: unknownLock.tid, subOrderIds: ['4512655018830418206'], requestId: 'request-00000001' },
    ]);
  });

  it('最近 leads to the reply and the text for the warehouse', async () => {
    const lock = {
      ...lockOf(bedding, [bedding.subOrders?.[0]?.id ?? ''], { outcome: 'locked' }, 'request-9'),
      reason: '改地址',
    };
    const { page, host } = await openPopup({ view: { recent: [lock] } });
    const again = () =>
      page.root.querySelector<HTMLElement>(`[aria-label^="话术和给仓库的说明，订单 ${lock.tid}"]`);
    await page.click((await page.see(again)) ?? undefined);
    await page.see(() => page.text().includes('这一次锁定'));
    await page.click(page.button('复制给仓库'));
    await page.key('v');
    await page.see(() => host.copied.length === 2);
    expect(host.copied[0]).toMatch(/^已在 ERP 锁定(?:.|\n)*原因 改地址/);
    expect(host.copied[1]).toMatch(/^亲，「60支长绒棉四件套」/);
  });

  it('an unknown one has a reply that promises nothing, and the text for the warehouse', async () => {
    const { page, host } = await openPopup({ view: { openQuestions: [unknownLock] } });
    await page.click(await page.see(() => page.button('去处理')));
    await page.click(await page.see(() => page.button('复制给仓库')));
    await page.key('v');
    await page.see(() => host.copied.length === 2);
    expect(host.copied[0]).toMatch(/^请拦截(?:.|\n)*买家 小鹿乱撞12138/);
    expect(host.copied[1]).toMatch(/核实/);
  });
});
