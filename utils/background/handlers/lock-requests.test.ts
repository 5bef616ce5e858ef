import { describe, expect, it, vi } from 'vitest';
import type { LockRecord } from '@/utils/domain/lock';
import type { OrderView } from '@/utils/messages/views';
import { makeRequest, requestLock, type WantedLock } from './lock-requests';

const TID = '4512773019268853117';
const A = '4512773019269853117';
const B = '4512773019270853117';
const CIPHER = '~kX3aZ0pQv8Yb2Wc4Ld6Me8==~1~';
const OPEN = { chatBuyer: '甲', sign: 'no-tail', isTheirs: false } as const;
const TOLD = { chatBuyer: '甲', sign: 'told', isTheirs: false } as const;
const SHIPPED = '4512773019271853117';

const view: OrderView = {
  tid: TID,
  sellerNick: '云栖里家居旗舰店',
  buyer: { nick: '柚子汽水_2023' },
  shop: { sellerNick: '云栖里家居旗舰店', configured: true, color: 0, hasSession: true },
  subOrders: [{ id: A, title: '四件套' }, { id: B }, { id: SHIPPED, blocked: 'shipped' }],
  canLookUp: false,
};
const request: WantedLock = { requestId: 'r-0000001', entry: 'picker', subOrderIds: [A, B] };

describe('makeRequest', () => {
  it('carries shop, buyer and sub-orders that the background holds', () => {
    expect(makeRequest(view, request)).toEqual({
      requestId: 'r-0000001',
      entry: 'picker',
      sellerNick: '云栖里家居旗舰店',
      tid: TID,
      buyer: { nick: '柚子汽水_2023' },
      subOrders: [{ id: A, title: '四件套' }, { id: B }],
      orderSize: 3,
    });
  });

  it('carries the reason, but not a blank one', () => {
    expect(makeRequest(view, { ...request, reason: ' 改地址 ' })).toMatchObject({ reason: '改地址' });
    expect(makeRequest(view, { ...request, reason: ' ' })).not.toHaveProperty('reason');
  });

  it.each<[string, Partial<OrderView>, Partial<WantedLock>, string]>([
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
    ['a ciphertext nick without open uid', { buyer: { maskedNick: CIPHER } }, {}, 'no-buyer'],
    ['a ciphertext nick that is typed', { buyer: undefined }, { buyerNick: CIPHER }, 'no-buyer'],
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
    ['a mentioned order of nobody known', { buyer: undefined, mention: OPEN }, {}, 'owner-unknown'],
    ['one of a masked owner', { buyer: { maskedNick: 't**7' }, mention: OPEN }, {}, 'owner-unknown'],
    ['a mentioned order of another’s', { mention: TOLD }, { isChatBuyers: true }, 'other-buyer'],
    ['a mentioned order of another than typed', { mention: TOLD }, { buyerNick: '甲' }, 'other-buyer'],
    ['an order that belongs to another buyer', { problem: { code: 'other-buyer' } }, {}, 'other-buyer'],
    ['a shop that is not set up', { problem: { code: 'shop-missing' } }, {}, 'shop-missing'],
    ['nobody knows whose order it is', { sellerNick: undefined }, {}, 'shop-unclear'],
  ])('refuses %s', (_, order, change, code) => {
    expect(makeRequest({ ...view, ...order }, { ...request, ...change })).toMatchObject({ code });
  });

  it('a masked nick is sent only with the open uid of the trade API', () => {
    const buyer = { maskedNick: 't**7', openUid: 'AAHk5d' };
    expect(makeRequest({ ...view, buyer }, request)).toMatchObject({ buyer });
  });

  it('a ciphertext nick is sent only with the open uid; without it a typed nick replaces it', () => {
    const buyer = { maskedNick: CIPHER, openUid: 'AAHk5d' };
    expect(makeRequest({ ...view, buyer }, request)).toMatchObject({ buyer });
    const typed = { ...request, buyerNick: '翔_ouyang' };
    expect(makeRequest({ ...view, buyer: { maskedNick: CIPHER } }, typed)).toMatchObject({
      buyer: { nick: '翔_ouyang' },
    });
  });

  it('takes a typed nick only if no source knows it', () => {
    expect(
      makeRequest({ ...view, buyer: undefined }, { ...request, buyerNick: ' 翔_ouyang ' }),
    ).toMatchObject({
      buyer: { nick: '翔_ouyang' },
    });
    expect(makeRequest(view, { ...request, buyerNick: '翔_ouyang' })).toMatchObject({ buyer: view.buyer });
  });

  it('typed ids are taken as they are while the order is unknown, without duplicates', () => {
    const checked = makeRequest({ ...view, subOrders: undefined }, { ...request, subOrderIds: [A, A] });
    expect(checked).toMatchObject({ subOrders: [{ id: A }] });
  });
});

describe('the lines the agent saw', () => {
  const seen = { id: A, title: '四件套', price: '399.00', quantity: 2, sku: '灰' };
  const line = (own: object): OrderView => ({ ...view, subOrders: [{ ...seen, ...own }, { id: B }] });

  it.each([[{}], [{ status: 'PAY_PENDING' }], [{ title: '四件套' }], [{ title: ' 四 件套' }]])(
    'are what will be locked: %j',
    (own) => {
      expect(makeRequest(line(own), { ...request, seen: [seen] })).not.toHaveProperty('code');
    },
  );

  it.each([
    [{ title: '马克杯' }],
    [{ price: '3.99' }],
    [{ quantity: 1 }],
    [{ sku: '红' }],
    [{ price: undefined }],
  ])('have changed since: %j', (own) => {
    expect(makeRequest(line(own), { ...request, seen: [seen] })).toEqual({ code: 'order-changed' });
  });

  it('ignores lines that are not confirmed, and what was not known when shown', () => {
    const other = { id: B, title: '别的' };
    expect(makeRequest(line({}), { ...request, subOrderIds: [A], seen: [seen, other] })).not.toHaveProperty(
      'code',
    );
    expect(makeRequest(line({}), { ...request, seen: [{ id: A, title: '四件…' }] })).not.toHaveProperty(
      'code',
    );
  });

  it('never lets through ids that are not of the order', () => {
    const stranger = { id: SHIPPED };
    const checked = makeRequest(view, { ...request, subOrderIds: [SHIPPED], seen: [stranger] });
    expect(checked).toEqual({ code: 'not-of-order', detail: { id: SHIPPED } });
  });
});

describe('requestLock', () => {
  const record = { requestId: 'r-0000001', tid: TID } as LockRecord;
  const SHOP = { callType: 'asynchronous' as const };
  const journal = { byTid: async () => [], now: () => 0 };

  it('is passed on with the shop’s settings', async () => {
    const submit = vi.fn(async () => record);
    const parts = { known: async () => undefined, ready: async () => SHOP, submit, ...journal };
    expect(await requestLock(parts, Promise.resolve(view), request)).toBe(record);
    expect(submit).toHaveBeenCalledExactlyOnceWith({ ...makeRequest(view, request), ...SHOP });
  });

  it('a repeated request id returns the first record and makes no second call', async () => {
    const submit = vi.fn();
    const parts = { known: async () => record, ready: async () => SHOP, submit, ...journal };
    expect(await requestLock(parts, Promise.resolve(view), request)).toBe(record);
    expect(submit).not.toHaveBeenCalled();
  });

  it('a shop that cannot call now is a problem before anything is written', async () => {
    const submit = vi.fn();
    const parts = {
      known: async () => undefined,
      ready: async () => ({ code: 'vault-closed' as const }),
      submit,
      ...journal,
    };
    expect(await requestLock(parts, Promise.resolve(view), request)).toEqual({ code: 'vault-closed' });
    expect(submit).not.toHaveBeenCalled();
  });
});
