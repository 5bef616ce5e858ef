import { describe, expect, it } from 'vitest';
import { isOver, lockable } from './lockable';
import type { RefundStatus, TradeStatus } from './order';

const id = '4512773019269853117';

describe('lockable', () => {
  it.each<[TradeStatus, string]>([
    ['WAIT_BUYER_PAY', 'unpaid'],
    ['TRADE_NO_CREATE_PAY', 'unpaid'],
    ['PAY_PENDING', 'unpaid'],
    ['WAIT_PRE_AUTH_CONFIRM', 'unpaid'],
    ['WAIT_BUYER_CONFIRM_GOODS', 'shipped'],
    ['TRADE_BUYER_SIGNED', 'shipped'],
    ['TRADE_FINISHED', 'finished'],
    ['TRADE_CLOSED', 'closed'],
    ['TRADE_CLOSED_BY_TAOBAO', 'closed'],
  ])('%s is %s', (status, reason) => {
    expect(lockable({}, { id, status })).toEqual({ lockable: false, reason });
  });

  it.each<TradeStatus>(['WAIT_SELLER_SEND_GOODS', 'PAID_FORBID_CONSIGN', 'SELLER_CONSIGNED_PART'])(
    '%s can be held',
    (status) => {
      expect(lockable({}, { id, status }).lockable).toBe(true);
    },
  );

  it('uses the line’s own status in a partly shipped order', () => {
    const order = { status: 'SELLER_CONSIGNED_PART' } as const;
    expect(lockable(order, { id, status: 'WAIT_SELLER_SEND_GOODS' }).lockable).toBe(true);
    expect(lockable(order, { id, status: 'WAIT_BUYER_CONFIRM_GOODS' }).lockable).toBe(false);
  });

  const may = { lockable: true, refundAsked: false, stateUnknown: false };

  it('falls back to the order’s status, and reports an unknown status as unknown', () => {
    expect(lockable({ status: 'TRADE_CLOSED' }, { id })).toEqual({ lockable: false, reason: 'closed' });
    expect(lockable({ status: 'WAIT_SELLER_SEND_GOODS' }, { id })).toEqual(may);
    expect(lockable({}, { id })).toEqual({ ...may, stateUnknown: true });
  });

  it.each([
    ['a line of a partly shipped order without its own status', { status: 'SELLER_CONSIGNED_PART' }, {}],
    ['a line with the order’s status', {}, { status: 'SELLER_CONSIGNED_PART' }],
    ['both', { status: 'SELLER_CONSIGNED_PART' }, { status: 'SELLER_CONSIGNED_PART' }],
    ['a status that is in no table', { status: 'WAIT_SELLER_SEND_GOODS' }, { statusUnread: true }],
  ] as const)('may be tried, unknown: %s', (_, order, line) => {
    expect(lockable(order, { id, ...line })).toEqual({ ...may, stateUnknown: true });
  });

  it('a known status counts even if the other one is unknown', () => {
    const line = { id, status: 'WAIT_BUYER_CONFIRM_GOODS', statusUnread: true } as const;
    expect(lockable({}, line)).toEqual({ lockable: false, reason: 'shipped' });
    expect(lockable({}, { ...line, status: 'WAIT_SELLER_SEND_GOODS' })).toEqual(may);
  });

  it('a refunded line cannot be held; one with a requested refund can, with a note', () => {
    const order = { status: 'WAIT_SELLER_SEND_GOODS' } as const;
    expect(lockable(order, { id, refund: 'SUCCESS' })).toEqual({ lockable: false, reason: 'refunded' });
    const asked: RefundStatus[] = ['WAIT_SELLER_AGREE', 'WAIT_BUYER_RETURN_GOODS', 'SELLER_REFUSE_BUYER'];
    for (const refund of asked)
      expect(lockable(order, { id, refund })).toEqual({ ...may, refundAsked: true });
    expect(lockable(order, { id, refund: 'CLOSED' })).toEqual(may);
  });

  it('a line with a shipping time has been shipped', () => {
    expect(lockable({}, { id, status: 'WAIT_SELLER_SEND_GOODS', shippedAt: '2026-11-23 09:12:00' })).toEqual({
      lockable: false,
      reason: 'shipped',
    });
  });
});

describe('an order that is over', () => {
  it.each([
    ['TRADE_CLOSED', true],
    ['TRADE_CLOSED_BY_TAOBAO', true],
    ['TRADE_FINISHED', true],
    ['WAIT_BUYER_CONFIRM_GOODS', false],
    ['WAIT_SELLER_SEND_GOODS', false],
    [undefined, false],
  ] as const)('%s: %s', (status, over) => {
    expect(isOver(status ? { status } : {})).toBe(over);
  });
});
