import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import type { Problem, ShopBadge } from '@/utils/messages/views';
import type { Order } from '@/utils/orders/order';
import { createKnowledge } from './knowledge';
import { createOrderDesk } from './order-desk';
import { createSessionMaps } from './session-map';

const TID = '4512773019268853117';
const A = '4512773019269853117';
const B = '4512773019270853117';
const SHOP = '云栖里家居旗舰店';
const badge = (sellerNick: string, hasSession = true): ShopBadge => ({
  sellerNick,
  configured: true,
  color: 0,
  hasSession,
});

function desk(options: {
  shops?: ShopBadge[];
  api?: (sellerNick: string, tid: string) => Promise<Order | Problem>;
}) {
  const knowledge = createKnowledge(createSessionMaps(memorySession())('orders', 100));
  const askTradeApi = vi.fn(options.api ?? (async () => ({ code: 'order-not-found' }) as Problem));
  const orderDesk = createOrderDesk({
    knowledge,
    shops: async () => options.shops ?? [badge(SHOP)],
    askTradeApi,
    marksOf: async () => ({
      memory: new Map([[A, { outcome: 'locked', at: 5, entry: 'popup', requestId: 'r1', handled: false }]]),
      inFlight: new Set([B]),
    }),
    now: () => 1000,
  });
  return { orderDesk, knowledge, askTradeApi };
}

const chat = {
  tid: TID,
  page: {
    order: { tid: TID, source: 'dom' as const },
    sellerNick: SHOP,
    buyer: { nick: '柚子汽水_2023' },
  },
};

describe('order desk', () => {
  it('road 1: what another tab has shown of this tid, without asking anybody', async () => {
    const { orderDesk, knowledge, askTradeApi } = desk({});
    const seen = { tid: TID, source: 'data' as const, subOrders: [{ id: A }, { id: B }] };
    expect(await knowledge.keepSeen([seen], 900)).toEqual([TID]);
    expect(await knowledge.keepSeen([seen], 950)).toEqual([]);
    const view = await orderDesk.read(chat);
    expect(view).toMatchObject({
      road: 'tab',
      readAt: 900,
      buyer: { nick: '柚子汽水_2023' },
      sellerNick: SHOP,
    });
    expect(view.subOrders).toMatchObject([
      { id: A, memory: { outcome: 'locked' } },
      { id: B, inFlight: true },
    ]);
    expect(view.problem).toBeUndefined();
    expect(askTradeApi).not.toHaveBeenCalled();
  });

  it('road 2: the trade API, with its open uid, kept for the session', async () => {
    const { orderDesk, askTradeApi } = desk({
      api: async () => ({
        tid: TID,
        sellerNick: SHOP,
        buyer: { maskedNick: '柚**3', openUid: 'AAH' },
        subOrders: [{ id: A }],
      }),
    });
    const view = await orderDesk.read(chat);
    expect(view).toMatchObject({ road: 'trade-api', buyer: { nick: '柚子汽水_2023', openUid: 'AAH' } });
    await orderDesk.read(chat);
    expect(askTradeApi).toHaveBeenCalledTimes(1);
  });

  it('refuses an order that the trade API gives to another buyer', async () => {
    const { orderDesk } = desk({
      api: async () => ({
        tid: TID,
        sellerNick: SHOP,
        buyer: { nick: '南风知我意88' },
        subOrders: [{ id: A }],
      }),
    });
    expect((await orderDesk.read(chat)).problem).toEqual({
      code: 'other-buyer',
      detail: { buyer: '南风知我意88' },
    });
  });

  it('refuses an order of another shop than the page’s', async () => {
    const { orderDesk } = desk({
      api: async () => ({ tid: TID, sellerNick: '山雀与茶旗舰店', subOrders: [{ id: A }] }),
    });
    expect((await orderDesk.read(chat)).problem).toEqual({
      code: 'other-shop',
      detail: { shop: '山雀与茶旗舰店' },
    });
  });

  it('says which shop is missing, and that none is set up', async () => {
    const other = { ...chat, page: { ...chat.page, sellerNick: '山雀与茶旗舰店:小禾' } };
    expect((await desk({}).orderDesk.read(other)).problem).toMatchObject({ code: 'shop-missing' });
    expect((await desk({ shops: [] }).orderDesk.read(chat)).problem).toEqual({ code: 'no-shop' });
  });

  it('without a session: a sentence, not a dead end', async () => {
    const { orderDesk } = desk({ shops: [badge(SHOP, false)] });
    expect(await orderDesk.read(chat)).toMatchObject({ problem: { code: 'no-session' }, canLookUp: false });
  });

  it('a look-up that fails says so in the platform’s words and can be tried again', async () => {
    const { orderDesk } = desk({ api: async () => ({ code: 'lookup-refused', detail: { code: '27' } }) });
    expect(await orderDesk.read(chat)).toMatchObject({
      problem: { code: 'lookup-refused' },
      canLookUp: true,
    });
  });

  it('looks through every shop with a session where nobody told the shop', async () => {
    const { orderDesk, askTradeApi } = desk({
      shops: [badge('甲'), badge('乙', false), badge('丙')],
      api: async (sellerNick) =>
        sellerNick === '丙'
          ? { tid: TID, buyer: { nick: 'x' }, subOrders: [{ id: A }] }
          : { code: 'order-not-found' },
    });
    const view = await orderDesk.read({ tid: TID, chosenShop: '甲' });
    expect(askTradeApi.mock.calls.map(([shop]) => shop)).toEqual(['甲', '丙']);
    expect(view).toMatchObject({ sellerNick: '丙', buyer: { nick: 'x' } });
  });

  it('never guesses between several shops', async () => {
    const { orderDesk } = desk({ shops: [badge('甲', false), badge('乙', false)] });
    expect((await orderDesk.read({ tid: TID })).problem).toEqual({ code: 'shop-unclear' });
  });

  it('the trade API settles a contradiction about the sub-orders', async () => {
    const { orderDesk, knowledge } = desk({
      api: async () => ({ tid: TID, sellerNick: SHOP, buyer: chat.page.buyer, subOrders: [{ id: A }] }),
    });
    await knowledge.keepSeen([{ tid: TID, source: 'data', subOrders: [{ id: B }] }], 2000);
    const view = await orderDesk.read(chat, true);
    expect(view.subOrders?.map(({ id }) => id)).toEqual([A]);
  });
});
