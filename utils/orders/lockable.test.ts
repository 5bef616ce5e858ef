import { describe, expect, it } from 'vitest';
import { lockable } from './lockable';
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

  it('goes by the own status of a line in a partly shipped order', () => {
    const order = { status: 'SELLER_CONSIGNED_PART' } as const;
    expect(lockable(order, { id, status: 'WAIT_SELLER_SEND_GOODS' }).lockable).toBe(true);
    expect(lockable(order, { id, status: 'WAIT_BUYER_CONFIRM_GOODS' }).lockable).toBe(false);
  });

  it('falls back to the order where the line says nothing, and allows what nobody knows', () => {
    expect(lockable({ status: 'TRADE_CLOSED' }, { id })).toEqual({ lockable: false, reason: 'closed' });
    expect(lockable({}, { id })).toEqual({ lockable: true, refundAsked: false });
  });

  it('a refunded line will not be shipped anyway; one with a refund asked for can be held, and says so', () => {
    expect(lockable({}, { id, refund: 'SUCCESS' })).toEqual({ lockable: false, reason: 'refunded' });
    const asked: RefundStatus[] = ['WAIT_SELLER_AGREE', 'WAIT_BUYER_RETURN_GOODS', 'SELLER_REFUSE_BUYER'];
    for (const refund of asked)
      expect(lockable({}, { id, refund })).toEqual({ lockable: true, refundAsked: true });
    expect(lockable({}, { id, refund: 'CLOSED' })).toEqual({ lockable: true, refundAsked: false });
  });

  it('a line with a shipping time has left', () => {
    expect(lockable({}, { id, status: 'WAIT_SELLER_SEND_GOODS', shippedAt: '2026-11-23 09:12:00' })).toEqual({
      lockable: false,
      reason: 'shipped',
    });
  });
});
