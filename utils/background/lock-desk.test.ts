import { describe, expect, it, vi } from 'vitest';
import type { OrderView } from '@/utils/messages/views';
import type { LockRecord } from '@/utils/orders/lock';
import { type LockRequest, makeWish, requestLock } from './lock-desk';

const TID = '4512773019268853117';
const A = '4512773019269853117';
const B = '4512773019270853117';
const SHIPPED = '4512773019271853117';

const view: OrderView = {
  tid: TID,
  sellerNick: '云栖里家居旗舰店',
  buyer: { nick: '柚子汽水_2023' },
  shop: { sellerNick: '云栖里家居旗舰店', configured: true, color: 0, hasSession: true },
  subOrders: [{ id: A, title: '四件套' }, { id: B }, { id: SHIPPED, blocked: 'shipped' }],
  canLookUp: false,
};
const request: LockRequest = { requestId: 'r-0000001', entry: 'picker', subOrderIds: [A, B] };

describe('makeWish', () => {
  it('carries shop, buyer and sub-orders that the background holds', () => {
    expect(makeWish(view, request)).toEqual({
      requestId: 'r-0000001',
      entry: 'picker',
      sellerNick: '云栖里家居旗舰店',
      tid: TID,
      buyer: { nick: '柚子汽水_2023' },
      subOrders: [{ id: A, title: '四件套' }, { id: B }],
      orderSize: 3,
    });
  });

  it.each<[string, Partial<OrderView>, Partial<LockRequest>, string]>([
    ['nothing selected', {}, { subOrderIds: [] }, 'nothing-selected'],
    ['an id of another order', {}, { subOrderIds: [A, '4512690374419027645'] }, 'not-of-order'],
    ['a line that has left', {}, { subOrderIds: [SHIPPED] }, 'not-of-order'],
    [
      'a line whose lock is under way',
      { subOrders: [{ id: A, inFlight: true }] },
      { subOrderIds: [A] },
      'in-flight',
    ],
    ['typed text that is no id', { subOrders: undefined }, { subOrderIds: ['123'] }, 'not-of-order'],
    ['a masked nick without open uid', { buyer: { maskedNick: 't**7' } }, {}, 'masked-nick'],
    ['no buyer at all', { buyer: undefined }, {}, 'no-buyer'],
    [
      'a masked nick typed for a masked nick',
      { buyer: { maskedNick: 't**7' } },
      { buyerNick: 't**7' },
      'masked-nick',
    ],
    [
      'a typed nick that cannot be the masked one',
      { buyer: { maskedNick: 't**7' } },
      { buyerNick: 'x7' },
      'other-buyer',
    ],
    ['an order that belongs to another buyer', { problem: { code: 'other-buyer' } }, {}, 'other-buyer'],
    ['a shop that is not set up', { problem: { code: 'shop-missing' } }, {}, 'shop-missing'],
    ['nobody knows whose order it is', { sellerNick: undefined }, {}, 'shop-unclear'],
  ])('refuses %s', (_, order, change, code) => {
    expect(makeWish({ ...view, ...order }, { ...request, ...change })).toMatchObject({ code });
  });

  it('a masked nick goes out only with the open uid of the trade API', () => {
    const buyer = { maskedNick: 't**7', openUid: 'AAHk5d' };
    expect(makeWish({ ...view, buyer }, request)).toMatchObject({ buyer });
  });

  it('takes a typed nick only where nobody knows it', () => {
    expect(makeWish({ ...view, buyer: undefined }, { ...request, buyerNick: ' 翔_ouyang ' })).toMatchObject({
      buyer: { nick: '翔_ouyang' },
    });
    expect(makeWish(view, { ...request, buyerNick: '翔_ouyang' })).toMatchObject({ buyer: view.buyer });
  });

  it('typed ids are taken as they are while the order is unknown, each once', () => {
    const wish = makeWish({ ...view, subOrders: undefined }, { ...request, subOrderIds: [A, A] });
    expect(wish).toMatchObject({ subOrders: [{ id: A }] });
  });
});

describe('requestLock', () => {
  const record = { requestId: 'r-0000001', tid: TID } as LockRecord;
  const SHOP = { callType: 'asynchronous' as const };

  it('is handed over with what the shop wants', async () => {
    const submit = vi.fn(async () => record);
    const parts = { known: async () => undefined, ready: async () => SHOP, submit };
    expect(await requestLock(parts, Promise.resolve(view), request)).toBe(record);
    expect(submit).toHaveBeenCalledExactlyOnceWith({ ...makeWish(view, request), ...SHOP });
  });

  it('a repeated request id gives the first record and no second call', async () => {
    const submit = vi.fn();
    const parts = { known: async () => record, ready: async () => SHOP, submit };
    expect(await requestLock(parts, Promise.resolve(view), request)).toBe(record);
    expect(submit).not.toHaveBeenCalled();
  });

  it('a shop that cannot call now is a problem before anything is written', async () => {
    const submit = vi.fn();
    const parts = {
      known: async () => undefined,
      ready: async () => ({ code: 'vault-closed' as const }),
      submit,
    };
    expect(await requestLock(parts, Promise.resolve(view), request)).toEqual({ code: 'vault-closed' });
    expect(submit).not.toHaveBeenCalled();
  });
});
