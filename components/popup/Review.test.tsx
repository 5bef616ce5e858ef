import { describe, expect, it } from 'vitest';
import { openPopup, sent } from './testing/openPopup';
import { unknownLock } from './testing/samples';

describe('unfinished and unknown', () => {
  it('stand on top; 去处理 leads to what a person can do', async () => {
    const { page, host } = await openPopup({ view: { openQuestions: [unknownLock] } });
    await page.see(() => page.text().includes('1 笔结果未知'));
    await page.click(page.button('去处理'));
    await page.see(() => page.text().includes('结果未知，先别回复买家'));
    // An outcome of before is no news.
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

  it('what is open already is not offered again; another one still is', async () => {
    const other = { ...unknownLock, requestId: 'request-other', tid: '4511342298106630952' };
    const { page } = await openPopup({ view: { openQuestions: [unknownLock, other] } });
    await page.click(await page.see(() => page.button('去处理')));
    await page.see(() => page.text().includes('这一次锁定'));
    const strip = page.root.querySelectorAll('.pp-strip');
    expect(strip).toHaveLength(1);
    await page.click(page.button('去处理'));
    await page.see(() => page.root.querySelector('.pp-review')?.textContent?.includes(other.tid));
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
});
