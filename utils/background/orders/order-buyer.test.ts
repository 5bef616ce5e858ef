import { describe, expect, it } from 'vitest';
import type { Buyer } from '@/utils/domain/order';
import {
  A,
  AGENT,
  answer,
  B,
  chat,
  createResolverWorld,
  onPage,
  SCREEN,
  TID,
  twoLines,
} from './testing/resolver-world';

describe('buyers', () => {
  const seenOf = (buyer: Buyer) => ({
    tid: TID,
    source: 'data' as const,
    buyer,
    subOrders: [{ id: A }, { id: B }],
  });

  it.each<[string, Buyer, Buyer]>([
    ['the full nick', { nick: '甲', openUid: 'U' }, { nick: '甲', openUid: 'U' }],
    [
      'a masked one that fits',
      { maskedNick: '甲*', openUid: 'U' },
      { nick: '甲', maskedNick: '甲*', openUid: 'U' },
    ],
  ])(
    'a first page with a wrong buyer does not block the right one: the platform says %s',
    async (_, said, buyer) => {
      const { orderResolver, cache } = createResolverWorld({ api: async () => answer({ buyer: said }) });
      await cache.keepSeen([seenOf({ nick: '乙' })], 900);
      const right = onPage([{ id: A }, { id: B }], { nick: '甲' });
      expect((await orderResolver.view(right)).problem).toMatchObject({ code: 'other-buyer' });
      const view = await orderResolver.read(right, AGENT);
      expect(view.problem).toBeUndefined();
      expect(view.buyer).toEqual(buyer);
    },
  );

  it.each<[string, Buyer]>([
    ['a mask that fits everybody', { maskedNick: '**', openUid: 'U' }],
    ['an open uid alone', { openUid: 'U' }],
  ])('other tabs still count if the platform says %s', async (_, buyer) => {
    const { orderResolver, cache } = createResolverWorld({ api: async () => answer({ buyer }) });
    await cache.keepSeen([seenOf({ nick: '乙' })], 900);
    const view = await orderResolver.read(onPage([{ id: A }, { id: B }], { nick: '甲' }), AGENT);
    expect(view.problem).toEqual({ code: 'other-buyer', detail: { buyer: '乙' } });
  });

  it('the page’s masked name does not admit two others', async () => {
    const { orderResolver, cache } = createResolverWorld({
      api: async () => answer({ buyer: { maskedNick: '**' } }),
    });
    await cache.keepSeen([seenOf({ nick: '乙' })], 900);
    const page = onPage([{ id: A }, { id: B }], { maskedNick: '甲**' });
    expect((await orderResolver.read(page, AGENT)).problem).toMatchObject({ code: 'other-buyer' });
  });

  it('the shop of the platform counts, not a wrong one of another tab', async () => {
    const { orderResolver, cache } = createResolverWorld({ api: async () => answer() });
    await cache.keepSeen([{ ...seenOf({ nick: '柚子汽水_2023' }), sellerNick: '山雀与茶旗舰店' }], 900);
    expect((await orderResolver.view(twoLines)).problem).toMatchObject({ code: 'other-shop' });
    expect((await orderResolver.read(twoLines, AGENT)).problem).toBeUndefined();
  });
});

describe('automatic look-ups', () => {
  const bare = (tid: string) => ({ tid, page: { ...chat.page, order: { tid, source: 'dom' as const } } });
  const tidOf = (i: number) => `45127730192688${String(i).padStart(5, '0')}`;

  it('are made only if something is missing, and one in a few seconds', async () => {
    const { orderResolver, askTradeApi, clock } = createResolverWorld({});
    await orderResolver.read(twoLines, SCREEN);
    expect(askTradeApi).not.toHaveBeenCalled();
    for (let i = 0; i < 200; i++) {
      await orderResolver.read(bare(tidOf(i)), SCREEN);
      clock.now += 100;
    }
    expect(askTradeApi.mock.calls.length).toBe(7);
  });

  it('end after a number for each tab and for all of them, until the agent presses something', async () => {
    const { orderResolver, askTradeApi, clock } = createResolverWorld({});
    let i = 0;
    const flood = async (source: string, times: number): Promise<number> => {
      askTradeApi.mockClear();
      for (let k = 0; k < times; k++) {
        clock.now += 5_000;
        await orderResolver.read(bare(tidOf(i++)), { by: 'screen', source });
      }
      return askTradeApi.mock.calls.length;
    };
    expect(await flood('1', 50)).toBe(10);
    expect(await flood('2', 50)).toBe(10);
    expect(await flood('3', 50)).toBe(10);
    expect(await flood('4', 50)).toBe(0);
    await orderResolver.read(bare(tidOf(i++)), { by: 'agent', source: '1' });
    expect(await flood('1', 50)).toBe(10);
    expect(await flood('2', 50)).toBe(0);
  });

  it('a failed look-up is not repeated for a screen', async () => {
    const { orderResolver, askTradeApi, clock } = createResolverWorld({
      api: async () => ({ code: 'unreachable' }),
    });
    await orderResolver.read(chat, AGENT);
    clock.now += 3_600_000;
    await orderResolver.read(chat, SCREEN);
    expect(askTradeApi).toHaveBeenCalledTimes(1);
  });
});
