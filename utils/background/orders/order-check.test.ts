import { describe, expect, it } from 'vitest';
import type { Order } from '@/utils/domain/order';
import type { OrderView } from '@/utils/messages/views';
import {
  A,
  AGENT,
  answer,
  B,
  badge,
  chat,
  createResolverWorld,
  onPage,
  SHOP,
  TID,
  twoLines,
} from './testing/resolver-world';

/** The page has given lines in its own order; the trade API says otherwise. */
describe('which source counts', () => {
  const C = '4512773019271853117';
  const titles = (view: OrderView) => view.subOrders?.map(({ id, title }) => [id, title]);

  it('the platform is asked although the page gave lines and buyer: its titles appear in the page’s rows', async () => {
    const { orderResolver, askTradeApi } = createResolverWorld({ api: async () => answer() });
    const view = await orderResolver.read(twoLines, AGENT);
    expect(askTradeApi).toHaveBeenCalledTimes(1);
    expect(titles(view)).toEqual([
      [A, '台灯'],
      [B, '马克杯'],
    ]);
    expect(view).toMatchObject({
      source: 'trade-api',
      buyer: { nick: '柚子汽水_2023', openUid: 'AAH' },
      check: { state: 'answered', isDue: false },
    });
  });

  it('another tab that shows the titles swapped changes nothing, whenever it reports', async () => {
    const { orderResolver, cache, clock } = createResolverWorld({ api: async () => answer() });
    const swapped = {
      tid: TID,
      source: 'data' as const,
      subOrders: [
        { id: A, title: '马克杯' },
        { id: B, title: '台灯' },
      ],
    };
    await cache.keepSeen([swapped], 900);
    const right = [
      [B, '马克杯'],
      [A, '台灯'],
    ];
    expect(titles(await orderResolver.read(chat, AGENT))).toEqual(right);
    clock.now += 3_600_000;
    await cache.keepSeen([{ ...swapped, status: 'PAY_PENDING' }], clock.now);
    expect(titles(await orderResolver.view(chat))).toEqual(right);
  });

  it('an answer younger than a minute counts, an older one is asked for again', async () => {
    const { orderResolver, askTradeApi, clock } = createResolverWorld({ api: async () => answer() });
    await orderResolver.read(twoLines, AGENT);
    clock.now += 59_999;
    await orderResolver.read(twoLines, AGENT);
    expect(askTradeApi).toHaveBeenCalledTimes(1);
    clock.now += 1;
    await orderResolver.read(twoLines, AGENT);
    expect(askTradeApi).toHaveBeenCalledTimes(2);
    // A clock that was set back makes nothing recent.
    clock.now -= 86_400_000;
    await orderResolver.read(twoLines, AGENT);
    expect(askTradeApi).toHaveBeenCalledTimes(3);
  });

  it('two concurrent questions make one request', async () => {
    const { orderResolver, askTradeApi } = createResolverWorld({ api: async () => answer() });
    await Promise.all([orderResolver.read(twoLines, AGENT), orderResolver.confirm(twoLines, '8')]);
    expect(askTradeApi).toHaveBeenCalledTimes(1);
  });

  it('lines that the platform does not know keep their position and are blocked; new ones come last', async () => {
    const { orderResolver } = createResolverWorld({
      api: async () => answer({ subOrders: [{ id: C }, { id: B }] }),
    });
    const view = await orderResolver.read(twoLines, AGENT);
    expect(view.subOrders?.map(({ id, blocked }) => [id, blocked])).toEqual([
      [A, 'not-of-order'],
      [B, undefined],
      [C, undefined],
    ]);
  });

  it('its status counts while it is recent, the page’s if the answer is old', async () => {
    const shipped = onPage([{ id: A, status: 'WAIT_BUYER_CONFIRM_GOODS', carrier: '顺丰' }, { id: B }]);
    const { orderResolver, clock } = createResolverWorld({ api: async () => answer() });
    const young = await orderResolver.read(shipped, AGENT);
    expect(young.subOrders?.map(({ blocked }) => blocked)).toEqual([undefined, undefined]);
    expect(young.subOrders?.[0]).not.toHaveProperty('carrier');
    clock.now += 60_000;
    const old = await orderResolver.view(shipped);
    expect(old.subOrders?.[0]).toMatchObject({ blocked: 'shipped', title: '台灯', carrier: '顺丰' });
    expect(old.check).toMatchObject({ state: 'answered', isDue: true });
  });

  it('waits at most 2 s for known rows, then says so; the answer is announced when it arrives', async () => {
    let end: (order: Order) => void = () => {};
    const { orderResolver, pass, onAnswer } = createResolverWorld({
      api: () => new Promise<Order>((resolve) => (end = resolve)),
    });
    const reading = orderResolver.read(twoLines, AGENT);
    await pass(2_000);
    expect(await reading).toMatchObject({ source: 'page', check: { state: 'asking', isDue: true } });
    // The confirm has already waited, together with the other caller.
    const confirming = orderResolver.confirm(twoLines, '7');
    await pass(0);
    expect(titles(await confirming)?.[0]).toEqual([A, '马克杯']);
    end(answer());
    await pass(0);
    expect(onAnswer).toHaveBeenCalledWith(TID);
    expect(titles(await orderResolver.view(twoLines))?.[0]).toEqual([A, '台灯']);
  });

  it('an error is reported, and the flow continues as without a session', async () => {
    const { orderResolver, askTradeApi, clock, onAnswer } = createResolverWorld({
      api: async () => ({ code: 'unreachable' }),
    });
    const view = await orderResolver.read(twoLines, AGENT);
    expect(view).toMatchObject({
      source: 'page',
      check: { state: 'failed', problem: { code: 'unreachable' } },
    });
    expect(view.problem).toBeUndefined();
    expect(titles(view)?.[0]).toEqual([A, '马克杯']);
    // A recent failure does not delay the confirm.
    await orderResolver.confirm(twoLines, '7');
    expect(askTradeApi).toHaveBeenCalledTimes(1);
    expect(onAnswer).not.toHaveBeenCalled();
    clock.now += 10_000;
    await orderResolver.confirm(twoLines, '7');
    expect(askTradeApi).toHaveBeenCalledTimes(2);
  });

  it('screens that show the order are notified of what a confirm has brought', async () => {
    const { orderResolver, onAnswer } = createResolverWorld({ api: async () => answer() });
    expect(titles(await orderResolver.confirm(twoLines, '7'))?.[0]).toEqual([A, '台灯']);
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(TID);
  });

  it.each(['vault-closed', 'no-access', 'shop-missing'] as const)(
    'no shop could be asked (%s): the question is asked again once that is fixed',
    async (code) => {
      const { orderResolver } = createResolverWorld({ api: async () => ({ code }) });
      expect((await orderResolver.read(twoLines, AGENT)).check).toEqual({ state: 'wanted', isDue: true });
    },
  );

  it('without a session no request is made, and no check is mentioned', async () => {
    const { orderResolver, askTradeApi } = createResolverWorld({ shops: [badge(SHOP, false)] });
    expect(await orderResolver.confirm(twoLines, '7')).not.toHaveProperty('check');
    expect(await orderResolver.read(twoLines, AGENT)).not.toHaveProperty('check');
    expect(askTradeApi).not.toHaveBeenCalled();
  });
});
