import { describe, expect, it } from 'vitest';
import type { Memory, SubOrderView } from '@/utils/messages/views';
import type { Outcome } from '@/utils/orders/lock';
import { selectable, sumOf, tickedInAdvance, toggleAll } from './selection';

const line = (id: string, own: Partial<SubOrderView> = {}): SubOrderView => ({
  id,
  price: '129.00',
  quantity: 2,
  ...own,
});
const locked = (outcome: Outcome): Memory => ({
  outcome,
  at: 0,
  entry: 'picker',
  requestId: 'r',
  handled: false,
});

describe('what 全选 ticks', () => {
  const lines = [
    line('1'),
    line('2', { memory: locked('locked') }),
    line('3', { memory: locked('unknown') }),
    line('4', { memory: locked('refused') }),
    line('5', { blocked: 'shipped' }),
    line('6', { inFlight: true }),
  ];

  it('everything lockable that is not held already', () => {
    expect(selectable(lines)).toEqual(['1', '4']);
  });

  it('keeps what was ticked by hand, and turns off when all is on', () => {
    expect(toggleAll(lines, ['2'])).toEqual(['2', '1', '4']);
    expect(toggleAll(lines, ['1', '4'])).toEqual([]);
  });

  it('what was locked before can be locked again, if nothing else is left', () => {
    expect(selectable([line('2', { memory: locked('locked') })])).toEqual(['2']);
  });
});

describe('what is ticked in advance', () => {
  it('the only lockable line', () => {
    expect(tickedInAdvance({ subOrders: [line('1'), line('2', { blocked: 'closed' })] })).toEqual(['1']);
  });
  it('nothing, where there is a choice or a mark', () => {
    expect(tickedInAdvance({ subOrders: [line('1'), line('2')] })).toEqual([]);
    expect(tickedInAdvance({ subOrders: [line('1', { memory: locked('locked') })] })).toEqual([]);
  });
});

describe('the sum', () => {
  it('is price times quantity, in whole cents', () => {
    expect(
      sumOf(
        [line('1', { price: '0.10', quantity: 3 }), line('2', { price: '399.00', quantity: 1 })],
        ['1', '2'],
      ),
    ).toEqual({
      n: 2,
      pieces: 4,
      amount: '399.30',
    });
  });
  it('is not told where one price is missing', () => {
    expect(sumOf([line('1'), { id: '2', quantity: 1 }], ['1', '2'])).toEqual({ n: 2, pieces: 3 });
    expect(sumOf([], ['1'])).toEqual({ n: 1 });
  });
});
