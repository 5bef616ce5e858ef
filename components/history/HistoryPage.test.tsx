import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fails } from '@/components/popup/testing/fakeHost';
import { type Hands, handsOn } from '@/components/popup/testing/hands';
import { NOW, popupView } from '@/components/popup/testing/samples';
import type { LockView } from '@/utils/messages/views';
import type { LockRecord } from '@/utils/orders/lock';
import { HistoryApp } from './HistoryApp';
import { fakeHistory } from './testing/fakeHistory';
import { sampleRecord, sampleRecords } from './testing/samples';
import { stretches } from './useRecords';

let hands: Hands | undefined;
// Nothing is laid out here: every box is as high as a window.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
});
afterEach(() => hands?.close());

async function open(records: LockRecord[], hash = '', answers = {}) {
  const host = fakeHistory(records, answers, hash);
  hands = await handsOn(<HistoryApp host={host} />);
  const page = hands;
  await page.see(() => !page.text().includes('正在读取记录'));
  const rows = () => [...page.root.querySelectorAll<HTMLElement>('[data-index]')];
  const choose = async (name: string, value: string): Promise<void> => {
    const select = await page.see(() =>
      page.root.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`),
    );
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const sent = (name: string) => host.sent.filter((one) => one.name === name).map(({ body }) => body);
  return {
    page,
    host,
    rows,
    choose,
    sent,
    grid: () => page.root.querySelector<HTMLElement>('[role="grid"]'),
  };
}

const RECORDS = sampleRecords(200, NOW);
const unknown = sampleRecord(1, NOW - 60_000);

describe('history', () => {
  it('draws only the rows in sight of 50 000', async () => {
    const { rows, grid, page } = await open(sampleRecords(50_000, NOW));
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '50001');
    expect(rows().length).toBeGreaterThan(0);
    expect(rows().length).toBeLessThan(100);
    expect(document.title).toBe('锁单记录');
  });

  it('asks for the days of the chart first, then for everything before, without a gap', () => {
    const all = stretches(NOW, 90);
    expect(all[0]).toEqual({ from: new Date(2026, 10, 10).getTime() });
    expect(all.slice(1).map(({ to }) => to)).toEqual(all.slice(0, -1).map(({ from = 0 }) => from - 1));
    expect(all.at(-1)?.from).toBeUndefined();
  });

  it('filters by outcome, shop, entry and day, and clears again', async () => {
    const { page, choose, grid } = await open(RECORDS);
    await choose('结果', 'unknown');
    await page.see(() => page.button('清除筛选'));
    const found = Number(grid()?.getAttribute('aria-rowcount')) - 1;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(200);
    await page.click(page.button('清除筛选'));
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '201');
    await page.click(page.button(/^2026-11-22：/));
    await page.see(
      () => page.root.querySelector<HTMLSelectElement>('select[aria-label="日期"]')?.value === '2026-11-22',
    );
  });

  it('searches, and says when nothing fits', async () => {
    const { page, rows } = await open(RECORDS);
    const field = await page.see(() => page.root.querySelector<HTMLInputElement>('input[type="search"]'));
    await page.type(field, RECORDS[5]?.tid ?? '');
    await page.see(() => rows().length === 1);
    await page.type(field, '没有这样的记录');
    await page.see(() => page.text().includes('没有符合条件的记录'));
  });

  it('goes by keyboard: / to search, arrows, Enter, Esc', async () => {
    const { page, grid, host } = await open(RECORDS);
    await page.key('/', document.body);
    expect(document.activeElement).toBe(page.root.querySelector('input[type="search"]'));
    await page.key('ArrowDown', grid());
    await page.key('ArrowDown', grid());
    await page.key('Enter', grid());
    await page.see(() => page.root.querySelector('aside'));
    expect(host.address.read()).toBe(RECORDS[1]?.requestId);
    await page.key('c', document.body);
    expect(host.copied).toEqual([RECORDS[1]?.tid]);
    await page.key('Escape', document.body);
    expect(page.root.querySelector('aside')).toBeNull();
  });

  it('goes on from the search by keyboard: ↓ or Enter to the rows, E exports what is left', async () => {
    const { page, rows, grid, host } = await open(RECORDS);
    await page.key('/', document.body);
    const field = page.root.querySelector<HTMLInputElement>('input[type="search"]');
    await page.type(field, RECORDS[5]?.tid ?? '');
    await page.see(() => rows().length === 1);
    await page.key('e', field);
    expect(host.files).toEqual([]);
    await page.key('Enter', field);
    expect(document.activeElement).toBe(grid());
    expect(rows()[0]?.getAttribute('aria-selected')).toBe('true');
    await page.key('e', grid());
    await page.see(() => host.files[0]?.text.includes(RECORDS[5]?.tid ?? '-'));
  });

  it('opens the record that the address names', async () => {
    const { page } = await open([unknown, ...RECORDS], unknown.requestId);
    const drawer = await page.see(() => page.root.querySelector('aside'));
    expect(drawer.textContent).toContain(unknown.tid);
    expect(drawer.textContent).toContain('结果未知');
    // An outcome of before is not announced.
    expect(page.outcomes()).toEqual([]);
  });

  it('marks an unknown outcome handled, with the note', async () => {
    const { page, sent } = await open([unknown], unknown.requestId);
    const note = await page.see(() => page.root.querySelector('textarea'));
    await page.type(note, 'ERP 里已锁，仓库小周确认');
    await page.click(page.button('确认已处理'));
    await page.see(() => page.text().includes('ERP 里已锁，仓库小周确认'));
    expect(sent('app/mark-handled')).toEqual([
      { requestId: unknown.requestId, note: 'ERP 里已锁，仓库小周确认' },
    ]);
    expect(page.button('确认已处理')).toBeUndefined();
  });

  it('再次锁定 asks once more, then sends the same sub-orders under a new request id', async () => {
    const again: LockView = { ...sampleRecord(0, NOW), requestId: 'request-00000001', meanings: {} };
    const { page, sent, host } = await open([unknown], unknown.requestId, { 'app/lock': () => again });
    await page.click(await page.see(() => page.button('再次锁定')));
    expect(sent('app/lock')).toEqual([]);
    await page.click(page.button(/^锁定 \d+ 个子订单$/));
    await page.see(() => host.address.read() === again.requestId);
    expect(sent('app/lock')).toEqual([
      {
        tid: unknown.tid,
        subOrderIds: unknown.subOrders.map(({ id }) => id),
        sellerNick: unknown.sellerNick,
        buyerNick: unknown.buyer.nick,
        requestId: 'request-00000001',
        entry: 'popup',
      },
    ]);
  });

  it('exports what the filters leave', async () => {
    const { page, host, choose } = await open(RECORDS);
    await choose('结果', 'refused');
    await page.see(() => page.button('清除筛选'));
    await page.click(page.button('导出 JSON'));
    await page.click(page.button('导出 CSV'));
    await page.see(() => host.files.length === 2);
    const [json, csv] = host.files;
    expect(json?.name).toBe('order-locks-2026-11-23.json');
    const outcomes = (JSON.parse(json?.text ?? '').records as LockRecord[]).map(
      ({ calls }) => calls[0]?.answer?.outcome,
    );
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    expect(csv?.text.startsWith('\ufeff"时间","结果","订单号"')).toBe(true);
  });

  it('hears of a new lock', async () => {
    const records = [unknown];
    const { page, host, grid } = await open(records);
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '2');
    host.add(sampleRecord(2, NOW));
    host.tell({ topic: 'locks', tid: sampleRecord(2, NOW).tid });
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '3');
  });

  it('hears that the history was cleared, and shows what stays', async () => {
    const { page, host, grid } = await open(RECORDS);
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '201');
    for (const { requestId } of RECORDS.slice(1)) host.remove(requestId);
    host.tell({ topic: 'locks' });
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '2');
  });

  it('keeps the focus: from the drawer to the rows, from the filters to the search', async () => {
    const { page, grid, choose } = await open([unknown, ...RECORDS], unknown.requestId);
    const markHandled = await page.see(() => page.button('确认已处理'));
    markHandled.focus();
    await page.click(markHandled);
    await page.see(() => !page.button('确认已处理') && document.activeElement === grid());
    page.button('关闭')?.focus();
    await page.key('Escape');
    expect(page.root.querySelector('aside')).toBeNull();
    expect(document.activeElement).toBe(grid());
    await choose('结果', 'refused');
    const clear = await page.see(() => page.button('清除筛选'));
    clear.focus();
    await page.click(clear);
    expect(document.activeElement).toBe(page.root.querySelector('input[type="search"]'));
  });

  it('keeps the focus where the drawer is at the last record', async () => {
    const { page } = await open([unknown, ...RECORDS.slice(0, 1)], unknown.requestId);
    const next = await page.see(() => page.button('下一笔') ?? page.button('上一笔'));
    const step = next.disabled ? page.button('上一笔') : next;
    step?.focus();
    await page.click(step);
    await page.see(
      () => step?.disabled && page.root.querySelector('aside')?.contains(document.activeElement),
    );
    expect(document.activeElement).not.toBe(step);
  });

  it('masks nicks in table, drawer and files where that was chosen; the search still finds them', async () => {
    const nick = '过路客_77';
    const record = sampleRecord(1, NOW, { buyer: { nick } });
    const { preferences } = popupView();
    const { page, host, rows } = await open([record, ...RECORDS.slice(2)], record.requestId, {
      'app/popup': () => popupView({ preferences: { ...preferences, maskNicks: true } }),
    });
    const drawer = await page.see(() => page.root.querySelector('aside'));
    expect(drawer.querySelector('h2')?.textContent).toBe('过**7');
    const field = await page.see(() => page.root.querySelector<HTMLInputElement>('input[type="search"]'));
    await page.type(field, nick);
    await page.see(() => rows().length === 1);
    expect(rows()[0]?.textContent).toContain('过**7');
    expect(page.root.innerHTML.replaceAll(/<input[^>]*>/g, '')).not.toContain(nick);
    await page.click(page.button('导出 JSON'));
    expect(host.files[0]?.text).not.toContain(nick);
  });

  it('says that there are none', async () => {
    const { page } = await open([]);
    await page.see(() => page.text().includes('还没有锁过订单'));
  });

  it('claims no number that it could not read, and reads once more on request', async () => {
    let isBroken = true;
    const { page, rows } = await open(RECORDS, '', {
      'app/history': () => (isBroken ? new Fails({ code: 'no-answer' }) : RECORDS),
    });
    const retry = await page.see(() => page.button('重试'));
    expect(page.text()).toContain('扩展没有回应');
    expect(page.text()).not.toMatch(/\d 笔|\d 条|\d 个子订单/);
    expect(page.button(/^2026-11-22：/)).toBeUndefined();
    isBroken = false;
    await page.click(retry);
    await page.see(() => rows().length > 0 && !page.button('重试'));
    expect(page.text()).toContain('200 条');
  });

  it('says so where older records could not be read, and exports nothing that is not whole', async () => {
    let isBroken = true;
    const { page, rows } = await open(RECORDS, '', {
      'app/history': ({ to }: { to?: number }) =>
        to && isBroken ? new Fails({ code: 'no-answer' }) : RECORDS,
    });
    const retry = await page.see(() => page.button('重试'));
    expect(rows().length).toBeGreaterThan(0);
    expect(page.text()).not.toMatch(/共 \d+ 条/);
    expect(page.text()).toContain('记录没有读全');
    expect(page.button(/^导出 CSV/)?.disabled).toBe(true);
    expect(page.button('导出 JSON')?.disabled).toBe(true);
    isBroken = false;
    await page.click(retry);
    await page.see(() => page.button('导出 JSON')?.disabled === false);
    expect(page.button('重试')).toBeUndefined();
  });

  it('says so where the settings could not be read, and reads once more on request', async () => {
    let isBroken = true;
    const host = fakeHistory(RECORDS, {
      'app/popup': () => (isBroken ? new Fails({ code: 'no-answer' }) : popupView()),
    });
    const page = await handsOn(<HistoryApp host={host} />);
    hands = page;
    const retry = await page.see(() => page.button('重试'));
    isBroken = false;
    await page.click(retry);
    await page.see(() => page.root.querySelectorAll('[data-index]').length > 0);
  });

  it('keeps the note that is being written while another record is looked at', async () => {
    const other = sampleRecord(333, NOW - 50_000, { calls: unknown.calls });
    const { page } = await open([other, unknown, ...RECORDS.slice(2)], other.requestId);
    const field = await page.see(() => page.root.querySelector<HTMLTextAreaElement>('aside textarea'));
    await page.type(field, '仓库小周说');
    await page.click(page.button('下一笔'));
    await page.see(() => page.root.querySelector<HTMLTextAreaElement>('aside textarea')?.value === '');
    await page.click(page.button('上一笔'));
    await page.see(
      () => page.root.querySelector<HTMLTextAreaElement>('aside textarea')?.value === '仓库小周说',
    );
  });
});
