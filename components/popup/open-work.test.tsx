import { describe, expect, it } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import type { CallAnswer } from '@/utils/domain/lock';
import type { OpenReason } from '@/utils/domain/open-work';
import type { OpenWorkView } from '@/utils/messages/views';
import { openPopup, sent } from './testing/open-popup';
import { bedding, lockOf, NOW, SHOP } from './testing/samples';

type OpenLock = OpenWorkView['locks'][number];

const LINE = bedding.subOrders?.[0]?.id ?? '';

function open(reason: OpenReason, answer: CallAnswer, n: number): OpenLock {
  return { ...lockOf(bedding, [LINE], answer, `request-${reason}-${n}`, NOW - 90_000), reason };
}

const PICKED = open('refused', { outcome: 'refused', code: '1004' }, 1);
const ACCEPTED = Array.from({ length: 7 }, (_, i) => open('accepted', { outcome: 'accepted' }, i));
const FULL = new Fails({ code: 'journal-failed' });
const HELD = open('held', { outcome: 'locked' }, 1);

function world(locks: OpenLock[], hasErpUrl = false, isFull = () => false) {
  let now = locks;
  const drop = (ids: string[]): void => {
    now = now.filter(({ requestId }) => !ids.includes(requestId));
  };
  return openPopup({
    view: { recent: locks, shops: [{ ...SHOP, hasErpUrl }] },
    answers: {
      'app/open-work': () => ({ hours: 24, locks: now }),
      'app/mark-all-handled': ({ requestIds }) => {
        if (isFull()) return FULL;
        drop(requestIds);
        return { marked: requestIds };
      },
      'app/reopen-all': ({ requestIds }) => {
        if (isFull()) return FULL;
        now = locks.filter((lock) => now.includes(lock) || requestIds.includes(lock.requestId));
        return null;
      },
      'app/mark-released': ({ requestId }) => {
        drop([requestId]);
        return { ...HELD, released: { at: NOW } };
      },
    },
  });
}

describe('待办', () => {
  it('is one line with a summary until it is opened', async () => {
    const { page } = await world([PICKED, ...ACCEPTED, HELD]);
    await page.see(() => page.text().includes('待办 9'));
    expect(page.text()).toContain('联系仓库 1 · 已受理 7 · 锁定已久 1');
    expect(page.text()).not.toContain('锁定超过 24 小时');
    await page.click(page.button('打开待办'));
    await page.see(() => page.text().includes('锁定超过 24 小时 1'));
    expect(page.text()).toContain('还有 2 笔，在锁单记录里');
  });

  it('is absent if nothing is open', async () => {
    const { page, host } = await world([]);
    await page.see(() => sent(host, 'app/open-work').length > 0);
    expect(page.text()).not.toContain('待办');
  });

  it('marks all accepted locks after asking, and nothing else', async () => {
    const { page, host } = await world([PICKED, ...ACCEPTED]);
    await page.click(await page.see(() => page.button('打开待办')));
    await page.click(await page.see(() => page.button('7 笔全部标为已处理…')));
    expect(sent(host, 'app/mark-all-handled')).toEqual([]);
    await page.click(page.button('标为已处理 7 笔'));
    await page.see(() => page.text().includes('待办 1'));
    expect(sent(host, 'app/mark-all-handled')).toEqual([
      { requestIds: ACCEPTED.map(({ requestId }) => requestId) },
    ]);
    // Locks that only the warehouse can settle are marked one by one.
    expect(page.button(/全部标为已处理/)).toBeUndefined();
  });

  it.each([
    ['accepted', ACCEPTED],
    ['held for long', [HELD]],
  ])('what was %s and is marked in bulk can be taken back', async (_, locks) => {
    const { page, host } = await world(locks);
    const n = locks.length;
    await page.click(await page.see(() => page.button('打开待办')));
    await page.click(await page.see(() => page.button(`${n} 笔全部标为已处理…`)));
    await page.click(page.button(`标为已处理 ${n} 笔`));
    await page.see(() => page.text().includes(`已标为已处理 ${n} 笔`));
    expect(page.text()).toContain('待办 0');
    await page.click(page.button('撤销'));
    await page.see(() => page.text().includes(`待办 ${n}`));
    expect(sent(host, 'app/reopen-all')).toEqual([{ requestIds: locks.map(({ requestId }) => requestId) }]);
    expect(page.text()).not.toContain('已标为已处理');
  });

  it('says why nothing was marked, or taken back', async () => {
    let isFull = true;
    const { page } = await world([HELD], false, () => isFull);
    await page.click(await page.see(() => page.button('打开待办')));
    const markAll = async (): Promise<void> => {
      await page.click(await page.see(() => page.button('1 笔全部标为已处理…')));
      await page.click(page.button('标为已处理 1 笔'));
    };
    await markAll();
    await page.see(() => page.text().includes('写入失败'));
    isFull = false;
    await markAll();
    await page.see(() => page.text().includes('已标为已处理 1 笔'));
    expect(page.text()).not.toContain('写入失败');
    isFull = true;
    await page.click(page.button('撤销'));
    await page.see(() => page.text().includes('写入失败'));
    expect(page.button('撤销')).toBeDefined();
  });

  it('a released hold disappears from it', async () => {
    const { page, host } = await world([HELD]);
    await page.click(await page.see(() => page.button('打开待办')));
    await page.click(await page.see(() => page.button('已解除')));
    await page.see(() => !page.text().includes('待办'));
    expect(sent(host, 'app/mark-released')).toEqual([{ requestId: HELD.requestId, isReleased: true }]);
  });

  it('到 ERP 查 is one click if the shop has an address template', async () => {
    const { page, host } = await world([PICKED], true);
    await page.click(await page.see(() => page.button('打开待办')));
    await page.click(await page.see(() => page.button('到 ERP 查')));
    expect(sent(host, 'app/open-erp')).toEqual([{ tid: bedding.tid, sellerNick: SHOP.sellerNick }]);
  });

  it('without an address template it is not offered', async () => {
    const { page } = await world([PICKED]);
    await page.click(await page.see(() => page.button('打开待办')));
    await page.see(() => page.text().includes('要联系仓库'));
    expect(page.button('到 ERP 查')).toBeUndefined();
  });

  it('opens a lock, where the mark can be set, its note changed, and taken back', async () => {
    const { page, host } = await world([PICKED]);
    await page.click(await page.see(() => page.button('打开待办')));
    await page.click(await page.see(() => page.root.querySelector<HTMLElement>('.pp-open-row button')));
    await page.click(await page.see(() => page.button('确认已处理')));
    await page.click(
      await page.see(() => page.root.querySelector<HTMLElement>('.ol-note-form [data-enter]')),
    );
    await page.click(await page.see(() => page.button('改备注')));
    const note = await page.see(() => page.root.querySelector<HTMLInputElement>('.ol-note-form input'));
    await page.type(note, '仓库已拦下');
    await page.click(page.button('保存备注'));
    await page.see(() => page.text().includes('仓库已拦下'));
    expect(sent(host, 'app/mark-handled')).toMatchObject([{ note: '' }, { note: '仓库已拦下' }]);
    await page.click(page.button('撤销'));
    await page.see(() => page.button('确认已处理'));
    expect(sent(host, 'app/reopen')).toEqual([{ requestId: PICKED.requestId }]);
  });
});
