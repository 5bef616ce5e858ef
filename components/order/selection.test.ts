import { describe, expect, it } from 'vitest';
import type { Memory, Outcome } from '@/utils/domain/lock';
import type { SubOrderView } from '@/utils/messages/views';
import { lockedBefore, selectable, sumOf, tickedInAdvance, toggleAll } from './selection';

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

  it('everything lockable that is not already held', () => {
    expect(selectable(lines)).toEqual(['1', '4']);
  });

  it('keeps what was ticked individually, and turns off when all is on', () => {
    expect(toggleAll(lines, ['2'])).toEqual(['2', '1', '4']);
    expect(toggleAll(lines, ['1', '4'])).toEqual([]);
  });

  it('what was locked before can be locked again, if nothing else is left', () => {
    expect(selectable([line('2', { memory: locked('locked') })])).toEqual(['2']);
  });
});

it('what is named before it is locked again: ticked, and already or possibly held', () => {
  const outcomes = ['locked', 'accepted', 'unknown', 'refused', 'rejected'] as const;
  const lines = [...outcomes.map((outcome) => line(outcome, { memory: locked(outcome) })), line('new')];
  const all = lines.map(({ id }) => id);
  expect(lockedBefore(lines, all).map(({ id }) => id)).toEqual(['locked', 'accepted', 'unknown']);
  expect(lockedBefore(lines, ['unknown', 'new']).map(({ id }) => id)).toEqual(['unknown']);
  expect(lockedBefore([line('x', { memory: locked('locked'), blocked: 'shipped' })], ['x'])).toEqual([]);
});

describe('what is ticked in advance', () => {
  it('the only lockable line', () => {
    expect(tickedInAdvance({ subOrders: [line('1'), line('2', { blocked: 'closed' })] })).toEqual(['1']);
  });
  it('nothing, if there is a choice or a mark', () => {
    expect(tickedInAdvance({ subOrders: [line('1'), line('2')] })).toEqual([]);
    expect(tickedInAdvance({ subOrders: [line('1', { memory: locked('locked') })] })).toEqual([]);
  });
  it('nothing, if the state of the only lockable line is not known', () => {
    expect(tickedInAdvance({ subOrders: [line('1', { stateUnknown: true })] })).toEqual([]);
    const shipped = line('2', { blocked: 'shipped' });
    expect(tickedInAdvance({ subOrders: [line('1', { stateUnknown: true }), shipped] })).toEqual([]);
  });
});

describe('the sum', () => {
  const sum = (lines: SubOrderView[], ticked: string[], payment?: string) =>
    sumOf({ subOrders: lines, ...(payment && { payment }) }, ticked);
  const lines = [line('1', { price: '399.00', quantity: 1 }), line('2', { price: '129.00', quantity: 2 })];

  it('is price times quantity, in whole cents', () => {
    const cheap = line('1', { price: '0.10', quantity: 3 });
    expect(sum([cheap, line('2', { price: '399.00', quantity: 1 })], ['1', '2'])).toEqual({
      n: 2,
      pieces: 4,
      amount: '399.30',
    });
  });
  it('is not shown if a price is missing', () => {
    expect(sum([line('1'), { id: '2', quantity: 1 }], ['1', '2'])).toEqual({ n: 2, pieces: 3 });
    expect(sum([], ['1'])).toEqual({ n: 1 });
  });
  it.each(['915.00', '657.01', '100.00'])(
    'is not shown if all lines contradict what was paid: %s',
    (paid) => {
      expect(sum(lines, ['2'], paid)).toEqual({ n: 1, pieces: 2 });
      expect(sum(lines, ['1', '2'], paid).amount).toBeUndefined();
    },
  );
  it('is shown if they agree with it, or if what was paid or the total of all lines is not known', () => {
    expect(sum(lines, ['2'], '657.00').amount).toBe('258.00');
    expect(sum(lines, ['2']).amount).toBe('258.00');
    expect(sum([...lines, { id: '3' }], ['2'], '700.00').amount).toBe('258.00');
  });
});
