import { describe, expect, it } from 'vitest';
import { bedding, lockOf, NOW } from '@/components/popup/testing/samples';
import { lockWords } from '@/utils/i18n/lock';
import type { SubOrderView } from '@/utils/messages/views';
import { headline } from './lock-summary';
import { hasMarkShown } from './row-state';
import { isMarked, selectable } from './selection';

const t = lockWords['zh-CN'];
const ids = (bedding.subOrders ?? []).map(({ id }) => id);
const unknown = lockOf(bedding, ids.slice(0, 2), { outcome: 'unknown', unknownReason: 'no-answer' }, 'r-1');
const handled = { at: NOW, note: '仓库已锁' };

describe('the band of a lock with marks', () => {
  it('no longer says 可能锁住了 once it was handled', () => {
    expect(headline(unknown, NOW, t)?.text).toContain('可能锁住了');
    const told = headline({ ...unknown, handled }, NOW, t);
    expect(told?.title).toMatch(/^结果未知/);
    expect(told?.text).not.toContain('可能');
    expect(told?.text).toContain('仓库已锁');
  });

  it('nor if only some of several calls are unknown', () => {
    const [call] = unknown.calls;
    if (!call) throw new Error('no call');
    const locked = { ...call, subOrderIds: [ids[1] ?? ''], answer: { outcome: 'locked' as const } };
    const mixed = { ...unknown, calls: [{ ...call, subOrderIds: [ids[0] ?? ''] }, locked] };
    expect(headline({ ...mixed, handled }, NOW, t)?.text).toContain('仓库已锁');
  });

  it('still begins 已锁定 when it was released, and says so', () => {
    const locked = lockOf(bedding, ids.slice(0, 2), { outcome: 'locked' }, 'r-2');
    const told = headline({ ...locked, released: { at: NOW } }, NOW, t);
    expect(told?.title).toMatch(/^已锁定 2 个子订单.*解除/);
  });
});

describe('a row that was released', () => {
  const memory = { outcome: 'locked', at: NOW, entry: 'picker', requestId: 'r', handled: false } as const;
  const held: SubOrderView = { id: '1', memory };
  const released: SubOrderView = { id: '2', memory: { ...memory, releasedAt: NOW } };

  it('no longer has a mark and is ticked with the others', () => {
    expect([held, released].map(isMarked)).toEqual([true, false]);
    expect([held, released].map(hasMarkShown)).toEqual([true, false]);
    expect(selectable([held, released])).toEqual(['2']);
  });
});
