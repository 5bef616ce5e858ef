import { describe, expect, it } from 'vitest';
import { fakeShop } from '@/components/options/testing/fake-options';
import { NOW } from '@/components/popup/testing/samples';
import type { ScreenDriver } from '@/components/popup/testing/screen-driver';
import { openHistory, unknown } from './testing/history-world';
import { sampleRecord } from './testing/samples';

describe('待办', () => {
  const picked = sampleRecord(3, NOW - 70_000);
  const old = sampleRecord(0, NOW - 30 * 3_600_000);
  const fresh = sampleRecord(2, NOW - 50_000);
  const chip = (page: ScreenDriver) => page.button(/^待办/);

  it('counts and filters open locks', async () => {
    const { page, rows } = await openHistory([unknown, picked, old, fresh]);
    await page.see(() => chip(page)?.textContent === '待办 3');
    await page.click(chip(page));
    await page.see(() => rows().length === 3);
    expect(rows().some((row) => row.textContent?.includes(fresh.tid))).toBe(false);
  });

  it('确认已处理 changes the badge, leaves filter and count, and can be taken back', async () => {
    const { page, rows, sent } = await openHistory([unknown], unknown.requestId);
    await page.click(await page.see(() => page.button('确认已处理')));
    await page.see(() => rows()[0]?.textContent?.includes('已处理'));
    await page.see(() => chip(page)?.textContent === '待办 0');
    expect(page.text()).not.toContain('可能锁住了');
    await page.click(page.button('改备注'));
    const note = await page.see(() => page.root.querySelector<HTMLTextAreaElement>('aside textarea'));
    await page.type(note, '仓库确认');
    await page.click(page.button('保存备注'));
    await page.see(() => page.text().includes('仓库确认'));
    await page.click(page.button('撤销'));
    await page.see(() => chip(page)?.textContent === '待办 1');
    expect(sent('app/reopen')).toEqual([{ requestId: unknown.requestId }]);
  });

  it('a refusal that needs the warehouse, and a hold, can be marked too', async () => {
    const { page, sent } = await openHistory([picked, old], picked.requestId);
    await page.see(() => page.button('再次锁定'));
    await page.click(page.button('确认已处理'));
    await page.see(() => chip(page)?.textContent === '待办 1');
    expect(sent('app/mark-handled')).toEqual([{ requestId: picked.requestId, note: '' }]);
  });

  it('已在 ERP 解除 is set on a lock and taken back', async () => {
    const { page, rows, sent } = await openHistory([old], old.requestId);
    await page.click(await page.see(() => page.button('已在 ERP 解除')));
    await page.see(() => rows()[0]?.textContent?.includes('已解除'));
    await page.click(page.button('撤销'));
    await page.see(() => rows()[0]?.textContent?.includes('已锁定'));
    expect(sent('app/mark-released')).toMatchObject([{ isReleased: true }, { isReleased: false }]);
  });

  it('marks accepted and held locks after asking, and never unknown ones', async () => {
    const accepted = sampleRecord(4, NOW - 80_000);
    const { page, sent } = await openHistory([unknown, picked, fresh, accepted, old]);
    await page.click(await page.see(() => chip(page)));
    await page.click(await page.see(() => page.button('2 笔全部标为已处理…')));
    expect(sent('app/mark-all-handled')).toEqual([]);
    await page.click(page.button('标为已处理 2 笔'));
    await page.see(() => sent('app/mark-all-handled').length === 1);
    expect(sent('app/mark-all-handled')).toEqual([{ requestIds: [accepted.requestId, old.requestId] }]);
    await page.see(() => page.text().includes('已标为已处理 2 笔'));
    await page.click(page.button('撤销'));
    await page.see(() => page.button('2 笔全部标为已处理…'));
    expect(sent('app/reopen-all')).toEqual([{ requestIds: [accepted.requestId, old.requestId] }]);
    expect(page.text()).not.toContain('已标为已处理 2 笔');
  });

  it('到 ERP 查 opens the order if its shop has an address template', async () => {
    const { page, sent } = await openHistory([unknown], unknown.requestId, {
      'app/shops': () => [fakeShop({ erpUrl: 'https://erp.example.com/{tid}' })],
    });
    await page.click(await page.see(() => page.button('到 ERP 查')));
    expect(sent('app/open-erp')).toEqual([{ tid: unknown.tid, sellerNick: unknown.sellerNick }]);
  });
});
