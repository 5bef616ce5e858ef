import { describe, expect, it } from 'vitest';
import { A, AGENT, B, badge, chat, createResolverWorld, SHOP, TID } from './testing/resolver-world';

describe('order resolver', () => {
  it('for a partly shipped order the lines’ own states count; one without is marked', async () => {
    const { orderResolver, cache } = createResolverWorld({});
    const lines = [
      { id: A, status: 'WAIT_BUYER_CONFIRM_GOODS' as const },
      { id: B, status: 'WAIT_SELLER_SEND_GOODS' as const },
      { id: TID },
    ];
    const order = { tid: TID, source: 'data' as const, status: 'SELLER_CONSIGNED_PART' as const };
    await cache.keepSeen([{ ...order, subOrders: lines }], 900);
    const { subOrders } = await orderResolver.view({ tid: TID });
    expect(subOrders?.map(({ blocked, stateUnknown }) => [blocked, stateUnknown])).toEqual([
      ['shipped', undefined],
      [undefined, undefined],
      [undefined, true],
    ]);
  });

  it('source 1: what another tab has shown of this tid, without a request', async () => {
    const { orderResolver, cache, askTradeApi } = createResolverWorld({ shops: [badge(SHOP, false)] });
    const seen = { tid: TID, source: 'data' as const, subOrders: [{ id: A }, { id: B }] };
    expect(await cache.keepSeen([seen], 900)).toEqual([TID]);
    expect(await cache.keepSeen([seen], 950)).toEqual([]);
    const view = await orderResolver.read(chat, AGENT);
    expect(view).toMatchObject({
      source: 'tab',
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

  it('source 2: the trade API, with its open uid, kept for the session', async () => {
    const { orderResolver, askTradeApi } = createResolverWorld({
      api: async () => ({
        tid: TID,
        sellerNick: SHOP,
        buyer: { maskedNick: '柚**3', openUid: 'AAH' },
        subOrders: [{ id: A }],
      }),
    });
    const view = await orderResolver.read(chat, AGENT);
    expect(view).toMatchObject({ source: 'trade-api', buyer: { nick: '柚子汽水_2023', openUid: 'AAH' } });
    await orderResolver.read(chat, AGENT);
    expect(askTradeApi).toHaveBeenCalledTimes(1);
  });

  it('refuses an order that the trade API gives to another buyer', async () => {
    const { orderResolver } = createResolverWorld({
      api: async () => ({
        tid: TID,
        sellerNick: SHOP,
        buyer: { nick: '南风知我意88' },
        subOrders: [{ id: A }],
      }),
    });
    expect((await orderResolver.read(chat, AGENT)).problem).toEqual({
      code: 'other-buyer',
      detail: { buyer: '南风知我意88' },
    });
  });

  it('refuses an order of another shop than the page’s', async () => {
    const { orderResolver } = createResolverWorld({
      api: async () => ({ tid: TID, sellerNick: '山雀与茶旗舰店', subOrders: [{ id: A }] }),
    });
    expect((await orderResolver.read(chat, AGENT)).problem).toEqual({
      code: 'other-shop',
      detail: { shop: '山雀与茶旗舰店' },
    });
  });

  it('says which shop is missing, and that none is set up', async () => {
    const other = { ...chat, page: { ...chat.page, sellerNick: '山雀与茶旗舰店:小禾' } };
    expect((await createResolverWorld({}).orderResolver.read(other, AGENT)).problem).toMatchObject({
      code: 'shop-missing',
    });
    expect((await createResolverWorld({ shops: [] }).orderResolver.read(chat, AGENT)).problem).toEqual({
      code: 'no-shop',
    });
  });

  it('without a session: a sentence, not a dead end', async () => {
    const { orderResolver } = createResolverWorld({ shops: [badge(SHOP, false)] });
    expect(await orderResolver.read(chat, AGENT)).toMatchObject({
      problem: { code: 'no-session' },
      canLookUp: false,
    });
  });

  it('a failed look-up says so in the platform’s words and can be repeated', async () => {
    const { orderResolver } = createResolverWorld({
      api: async () => ({ code: 'lookup-refused', detail: { code: '27' } }),
    });
    expect(await orderResolver.read(chat, AGENT)).toMatchObject({
      problem: { code: 'lookup-refused' },
      canLookUp: true,
    });
  });

  it('asks every shop with a session if no source names the shop', async () => {
    const { orderResolver, askTradeApi } = createResolverWorld({
      shops: [badge('甲'), badge('乙', false), badge('丙')],
      api: async (sellerNick) =>
        sellerNick === '丙'
          ? { tid: TID, buyer: { nick: 'x' }, subOrders: [{ id: A }] }
          : { code: 'order-not-found' },
    });
    const view = await orderResolver.read({ tid: TID, chosenShop: '甲' }, AGENT);
    expect(askTradeApi.mock.calls.map(([shop]) => shop)).toEqual(['甲', '丙']);
    expect(view).toMatchObject({ sellerNick: '丙', buyer: { nick: 'x' } });
  });

  it('never guesses between several shops', async () => {
    const { orderResolver } = createResolverWorld({ shops: [badge('甲', false), badge('乙', false)] });
    expect((await orderResolver.read({ tid: TID }, AGENT)).problem).toEqual({ code: 'shop-unclear' });
  });

  it('the trade API settles a contradiction about the sub-orders', async () => {
    const { orderResolver, cache } = createResolverWorld({
      api: async () => ({ tid: TID, sellerNick: SHOP, buyer: chat.page.buyer, subOrders: [{ id: A }] }),
    });
    await cache.keepSeen([{ tid: TID, source: 'data', subOrders: [{ id: B }] }], 2000);
    const view = await orderResolver.read(chat, { ...AGENT, fresh: true });
    expect(view.subOrders?.map(({ id }) => id)).toEqual([A]);
  });
});
