import { describe, expect, it } from 'vitest';
import { fakeDrafts } from './testing/fake-popup-screen';
import { NO_PAGE, openPopup, sent } from './testing/open-popup';
import { lamp } from './testing/samples';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;

async function openAgain(drafts: ReturnType<typeof fakeDrafts>, at: number) {
  return openPopup({ view: { page: NO_PAGE }, orders: [lamp], screen: { drafts, now: () => at } });
}

describe('a half-typed number', () => {
  it('is restored after closing, selected: the next key replaces it', async () => {
    const drafts = fakeDrafts();
    const first = await openAgain(drafts, NOW);
    await first.page.type(first.field, '45127730');
    first.page.close();
    const { field, host } = await openAgain(drafts, NOW + 9 * MINUTE);
    expect(field.value).toBe('45127730');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 8]);
    expect(document.activeElement).toBe(field);
    expect(sent(host, 'app/look-up')).toEqual([]);
  });

  it('is forgotten after ten minutes', async () => {
    const drafts = fakeDrafts();
    const first = await openAgain(drafts, NOW);
    await first.page.type(first.field, '45127730');
    first.page.close();
    expect((await openAgain(drafts, NOW + 11 * MINUTE)).field.value).toBe('');
  });

  it('is forgotten once it was looked up or cleared', async () => {
    const drafts = fakeDrafts();
    const { page, field } = await openAgain(drafts, NOW);
    await page.type(field, lamp.tid);
    await page.click(page.button('查询'));
    page.close();
    expect((await openAgain(drafts, NOW)).field.value).toBe('');
  });

  it('is only a number: text of a buyer is never kept', async () => {
    const drafts = fakeDrafts();
    const { page, field } = await openAgain(drafts, NOW);
    await page.type(field, '4512');
    await page.type(field, '4512 地址写错了');
    page.close();
    expect((await openAgain(drafts, NOW)).field.value).toBe('');
  });
});
