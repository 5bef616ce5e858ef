import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NOW } from '@/components/popup/testing/samples';
import { driveScreen, type ScreenDriver } from '@/components/popup/testing/screen-driver';
import { HistoryApp } from './history-app';
import { fakeHistory } from './testing/fake-history';
import { sampleRecords } from './testing/samples';

let page: ScreenDriver;
const RECORDS = sampleRecords(40, NOW);
const [first] = RECORDS;

beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  page = await driveScreen(<HistoryApp screen={fakeHistory(RECORDS, {}, first?.requestId)} />);
  await page.see(() => page.root.querySelector('.hp-drawer'));
});
afterEach(() => page.close());

const head = () => page.root.querySelector('.hp-drawer-head')?.textContent;

it('a record excluded by the filters has no position, never 第 0 笔', async () => {
  expect(head()).toContain('第 1 笔，共 40 笔');
  const search = page.root.querySelector<HTMLInputElement>('input[type="search"]');
  await page.type(search, '9999999999');
  await page.see(() => head()?.includes('不在筛选结果中'));
  expect(head()).not.toContain('第 0 笔');
});

it('the days can be chosen as a range', async () => {
  const days = page.root.querySelector<HTMLSelectElement>('select[aria-label="日期"]');
  const words = [...(days?.options ?? [])].map(({ text }) => text);
  expect(words.slice(0, 6)).toEqual(['全部日期', '今天', '近 7 天', '近 30 天', '本月', '上月']);
});

it('the search says that items and sub-orders are searched too', () => {
  const search = page.root.querySelector<HTMLInputElement>('input[type="search"]');
  expect(search?.placeholder).toMatch(/子订单.*商品/);
});
