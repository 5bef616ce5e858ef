import { describe, expect, it } from 'vitest';
import type { OrderView, SubOrderView } from '@/utils/messages/views';
import { keepPlaces, keepTicks } from './keep-places';

const view = (...subOrders: SubOrderView[]): OrderView => ({ tid: '1', canLookUp: false, subOrders });
const shown = (order: OrderView) => order.subOrders?.map(({ id, title, blocked }) => [id, title, blocked]);

describe('keepPlaces', () => {
  const before = view({ id: 'a', title: '杯' }, { id: 'b', title: '灯' }, { id: 'c', refundAsked: true });

  it('updates rows in place, marks removed ones, puts new ones last', () => {
    const now = view({ id: 'd', title: '新' }, { id: 'b', title: '杯' }, { id: 'a', title: '灯' });
    const kept = keepPlaces(before, now);
    expect(shown(kept)).toEqual([
      ['a', '灯', undefined],
      ['b', '杯', undefined],
      ['c', undefined, 'not-of-order'],
      ['d', '新', undefined],
    ]);
    expect(kept.subOrders?.[2]).not.toHaveProperty('refundAsked');
  });

  it('a removed row stays removed in its place, and comes back there', () => {
    const without = keepPlaces(before, view({ id: 'c' }, { id: 'b' }));
    expect(shown(keepPlaces(without, view({ id: 'b' }, { id: 'c' })))?.[0]).toEqual([
      'a',
      '杯',
      'not-of-order',
    ]);
    expect(shown(keepPlaces(without, view({ id: 'b' }, { id: 'c' }, { id: 'a' })))?.[0]).toEqual([
      'a',
      undefined,
      undefined,
    ]);
  });

  it('keeps nothing of another order, nor if there are no rows', () => {
    const other = { ...view({ id: 'z' }), tid: '2' };
    expect(keepPlaces(before, other)).toBe(other);
    const { subOrders: _, ...unknown } = before;
    expect(keepPlaces(before, unknown)).toBe(unknown);
    expect(keepPlaces(unknown, before)).toBe(before);
    expect(keepPlaces(undefined, before)).toBe(before);
  });
});

describe('keepTicks', () => {
  it('drops what can no longer be ticked, and never restores it', () => {
    const without = keepTicks(['a', 'b'], view({ id: 'a', blocked: 'not-of-order' }, { id: 'b' }));
    expect(without).toEqual(['b']);
    expect(keepTicks(without, view({ id: 'a' }, { id: 'b' }))).toEqual(['b']);
  });

  it('a tick set in advance is never moved to another line', () => {
    const first = keepTicks(undefined, view({ id: 'a' }, { id: 'b', blocked: 'shipped' }));
    expect(first).toEqual(['a']);
    expect(keepTicks(first, view({ id: 'a', blocked: 'shipped' }, { id: 'b' }))).toEqual([]);
  });

  it('waits for rows', () => {
    expect(keepTicks(undefined, { tid: '1', canLookUp: true })).toBeUndefined();
  });
});
