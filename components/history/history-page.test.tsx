import { describe, expect, it } from 'vitest';
import { NOW, popupView } from '@/components/popup/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
import type { LockRecord } from '@/utils/domain/lock';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { LockView } from '@/utils/messages/views';
import { openHistory, unknown } from './testing/history-world';
import { sampleRecord, sampleRecords } from './testing/samples';
import { stretches } from './use-records';

const RECORDS = sampleRecords(200, NOW);

describe('history', () => {
  it('renders only the visible rows of 50 000', async () => {
    const { rows, grid, page } = await openHistory(sampleRecords(50_000, NOW));
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '50001');
    expect(rows().length).toBeGreaterThan(0);
    expect(rows().length).toBeLessThan(100);
    expect(document.title).toBe('锁单记录');
  });

  it('requests the days of the chart first, then everything before, without a gap', () => {
    const all = stretches(NOW, 90);
    expect(all[0]).toEqual({ from: new Date(2026, 10, 10).getTime() });
    expect(all.slice(1).map(({ to }) => to)).toEqual(all.slice(0, -1).map(({ from = 0 }) => from - 1));
    expect(all.at(-1)?.from).toBeUndefined();
  });

  it('filters by outcome, shop, entry and day, and clears again', async () => {
    const { page, choose, grid } = await openHistory(RECORDS);
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

  it('searches, and says if nothing matches', async () => {
    const { page, rows } = await openHistory(RECORDS);
    const field = await page.see(() => page.root.querySelector<HTMLInputElement>('input[type="search"]'));
    await page.type(field, RECORDS[5]?.tid ?? '');
    await page.see(() => rows().length === 1);
    await page.type(field, '没有这样的记录');
    await page.see(() => page.text().includes('没有符合条件的记录'));
  });

  it('works by keyboard: / to search, arrows, Enter, Esc', async () => {
    const { page, grid, host } = await openHistory(RECORDS);
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

  it('continues from the search by keyboard: ↓ or Enter to the rows, E exports the matches', async () => {
    const { page, rows, grid, host } = await openHistory(RECORDS);
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

  it('opens the record in the address', async () => {
    const { page } = await openHistory([unknown, ...RECORDS], unknown.requestId);
    const drawer = await page.see(() => page.root.querySelector('aside'));
    expect(drawer.textContent).toContain(unknown.tid);
    expect(drawer.textContent).toContain('结果未知');
    // A past outcome is not announced.
    expect(page.outcomes()).toEqual([]);
  });

  it('marks an unknown outcome handled, with the note', async () => {
    const { page, sent } = await openHistory([unknown], unknown.requestId);
    const note = await page.see(() => page.root.querySelector('textarea'));
    await page.type(note, 'ERP 里已锁，仓库小周确认');
    await page.click(page.button('确认已处理'));
    await page.see(() => page.text().includes('ERP 里已锁，仓库小周确认'));
    expect(sent('app/mark-handled')).toEqual([
      { requestId: unknown.requestId, note: 'ERP 里已锁，仓库小周确认' },
    ]);
    expect(page.button('确认已处理')).toBeUndefined();
  });

  it('再次锁定 asks first, then sends the same sub-orders with a new request id', async () => {
    const again: LockView = { ...sampleRecord(0, NOW), requestId: 'request-00000001', meanings: {} };
    const { page, sent, host } = await openHistory([unknown], unknown.requestId, { 'app/lock': () => again });
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
        entry: 'history',
        reason: unknown.reason,
      },
    ]);
  });

  it('exports the filtered records', async () => {
    const { page, host, choose } = await openHistory(RECORDS);
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

  it('shows a new lock on news', async () => {
    const records = [unknown];
    const { page, host, grid } = await openHistory(records);
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '2');
    host.add(sampleRecord(2, NOW));
    host.tell({ topic: 'locks', tid: sampleRecord(2, NOW).tid });
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '3');
  });

  it('sorts by the order of the locks, even if the clock was set back', async () => {
    const before = sampleRecord(2, NOW, { seq: NOW });
    const after = sampleRecord(3, NOW - 3 * 86_400_000, { seq: NOW + 1 });
    const { page, rows } = await openHistory([before, after]);
    await page.see(() => rows().length === 2);
    const shown = () =>
      rows().map((row) => [before, after].find(({ tid }) => row.textContent?.includes(tid))?.requestId);
    expect(shown()).toEqual([after.requestId, before.requestId]);
    await page.click(page.root.querySelector<HTMLElement>('.hp-sort') ?? undefined);
    expect(shown()).toEqual([before.requestId, after.requestId]);
  });

  it('reloads when the history was cleared, and shows what is left', async () => {
    const { page, host, grid } = await openHistory(RECORDS);
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '201');
    for (const { requestId } of RECORDS.slice(1)) host.remove(requestId);
    host.tell({ topic: 'locks' });
    await page.see(() => grid()?.getAttribute('aria-rowcount') === '2');
  });

  it('keeps the focus: from the drawer to the rows, from the filters to the search', async () => {
    const { page, grid, choose } = await openHistory([unknown, ...RECORDS], unknown.requestId);
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

  it('keeps the focus when the drawer is at the last record', async () => {
    const { page } = await openHistory([unknown, ...RECORDS.slice(0, 1)], unknown.requestId);
    const next = await page.see(() => page.button('下一笔') ?? page.button('上一笔'));
    const step = next.disabled ? page.button('上一笔') : next;
    step?.focus();
    await page.click(step);
    await page.see(
      () => step?.disabled && page.root.querySelector('aside')?.contains(document.activeElement),
    );
    expect(document.activeElement).not.toBe(step);
  });

  it('masks nicks in table, drawer and files if set so; the search still finds them', async () => {
    const nick = '过路客_77';
    const record = sampleRecord(1, NOW, { buyer: { nick } });
    const { preferences } = popupView();
    const { page, host, rows } = await openHistory([record, ...RECORDS.slice(2)], record.requestId, {
      'app/preferences': () => ({ ...preferences, maskNicks: true }),
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

  it('offers the reply and the text for the warehouse again, with the nick as shown', async () => {
    const record = sampleRecord(3, NOW, { buyer: { nick: '过路客_77' }, operator: '小禾', reason: '改地址' });
    const { preferences } = popupView();
    const { page, host } = await openHistory([record], record.requestId, {
      'app/preferences': () => ({ ...preferences, maskNicks: true }),
    });
    const drawer = await page.see(() => page.root.querySelector('aside'));
    await page.see(() => drawer.querySelector('.ol-reply'));
    expect(drawer.textContent).toMatch(/操作人小禾/);
    expect(drawer.textContent).toMatch(/原因改地址/);
    await page.click(drawer.querySelector<HTMLElement>('.ol-reply-head button') ?? undefined);
    await page.click(page.button('复制给仓库'));
    expect(host.copied[0]).toMatch(/^亲，.*拦截/);
    expect(host.copied[1]).toMatch(/^请拦截(?:.|\n)*买家 过\*\*7(?:.|\n)*原因 改地址/);
  });

  it('says that there are no records', async () => {
    const { page } = await openHistory([]);
    await page.see(() => page.text().includes('还没有锁过订单'));
  });

  it('shows no numbers if the records could not be read, and reads again on request', async () => {
    let isBroken = true;
    const { page, rows } = await openHistory(RECORDS, '', {
      'app/history': () => (isBroken ? new Fails({ code: 'no-answer' }) : RECORDS),
    });
    const retry = await page.see(() => page.button('重试'));
    expect(page.text()).toContain('扩展没有响应');
    expect(page.text()).not.toMatch(/\d 笔|\d 条|\d 个子订单/);
    expect(page.button(/^2026-11-22：/)).toBeUndefined();
    isBroken = false;
    await page.click(retry);
    await page.see(() => rows().length > 0 && !page.button('重试'));
    expect(page.text()).toContain('200 条');
  });

  it('says if older records could not be read, and then does not export', async () => {
    let isBroken = true;
    const { page, rows } = await openHistory(RECORDS, '', {
      'app/history': ({ to }: { to?: number }) =>
        to && isBroken ? new Fails({ code: 'no-answer' }) : RECORDS,
    });
    const retry = await page.see(() => page.button('重试'));
    expect(rows().length).toBeGreaterThan(0);
    expect(page.text()).not.toMatch(/共 \d+ 条/);
    expect(page.text()).toContain('记录还没读完');
    expect(page.button(/^导出 CSV/)?.disabled).toBe(true);
    expect(page.button('导出 JSON')?.disabled).toBe(true);
    isBroken = false;
    await page.click(retry);
    await page.see(() => page.button('导出 JSON')?.disabled === false);
    expect(page.button('重试')).toBeUndefined();
  });

  it('says if the settings could not be read, and reads again on request', async () => {
    let isBroken = true;
    const { page } = await openHistory(RECORDS, '', {
      'app/preferences': () => (isBroken ? new Fails({ code: 'no-answer' }) : DEFAULT_PREFERENCES),
    });
    const retry = await page.see(() => page.button('重试'));
    isBroken = false;
    await page.click(retry);
    await page.see(() => page.root.querySelectorAll('[data-index]').length > 0);
  });

  it('keeps an unfinished note while another record is open', async () => {
    const other = sampleRecord(333, NOW - 50_000, { calls: unknown.calls });
    const { page } = await openHistory([other, unknown, ...RECORDS.slice(2)], other.requestId);
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
