import { vi } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import type { Buyer, Order, SubOrder } from '@/utils/domain/order';
import type { Problem } from '@/utils/domain/problem';
import type { ShopBadge } from '@/utils/messages/views';
import { createLookUpLimit } from '../../handlers/look-up-limit';
import { createSessionStore } from '../../storage/session-store';
import { createOrderCache } from '../order-cache';
import { createOrderResolver } from '../order-resolver';

export const TID = '4512773019268853117';
export const A = '4512773019269853117';
export const B = '4512773019270853117';
export const SHOP = '云栖里家居旗舰店';
export const AGENT = { by: 'agent', source: '7' } as const;
export const SCREEN = { by: 'screen', source: '7' } as const;
export const badge = (sellerNick: string, hasSession = true): ShopBadge => ({
  sellerNick,
  configured: true,
  color: 0,
  hasSession,
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

export interface ResolverOptions {
  shops?: ShopBadge[];
  api?: (sellerNick: string, tid: string) => Promise<Order | Problem>;
}

/** A resolver with one shop, a clock and timers controlled by the test, and a trade API with set answers. */
export function createResolverWorld(options: ResolverOptions) {
  const store = createSessionStore(memorySession());
  const cache = createOrderCache(store.map('orders', { entries: 100 }));
  const clock = { now: 1000 };
  const timers: { at: number; run: () => void }[] = [];
  const onAnswer = vi.fn();
  const askTradeApi = vi.fn(options.api ?? (async () => ({ code: 'order-not-found' }) as Problem));
  const orderResolver = createOrderResolver({
    cache,
    shops: async () => options.shops ?? [badge(SHOP)],
    askTradeApi,
    marksOf: async () => ({
      memory: new Map([[A, { outcome: 'locked', at: 5, entry: 'popup', requestId: 'r1', handled: false }]]),
      inFlight: new Set([B]),
      unsent: new Set(),
    }),
    limit: createLookUpLimit(store.map('limits', { entries: 9 }), () => clock.now),
    after: (ms, run) => {
      const timer = { at: clock.now + ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    onAnswer,
    now: () => clock.now,
  });
  /** Advances the time. */
  const pass = async (ms: number): Promise<void> => {
    // Pending calls register their timers first.
    await settled();
    clock.now += ms;
    for (const timer of [...timers]) if (timer.at <= clock.now) timer.run();
    await settled();
  };
  return { orderResolver, cache, askTradeApi, clock, pass, onAnswer };
}

export const chat = {
  tid: TID,
  page: {
    order: { tid: TID, source: 'dom' as const },
    sellerNick: SHOP,
    buyer: { nick: '柚子汽水_2023' },
  },
};

/** The order as the page gives it, with these lines. */
export const onPage = (subOrders: SubOrder[], buyer: Buyer = chat.page.buyer) => ({
  tid: TID,
  page: { ...chat.page, buyer, order: { ...chat.page.order, subOrders } },
});
export const twoLines = onPage([
  { id: A, title: '马克杯' },
  { id: B, title: '台灯' },
]);
export const answer = (own: Partial<Order> = {}): Order => ({
  tid: TID,
  sellerNick: SHOP,
  buyer: { maskedNick: '柚**3', openUid: 'AAH' },
  subOrders: [
    { id: B, title: '马克杯', status: 'WAIT_SELLER_SEND_GOODS' },
    { id: A, title: '台灯', status: 'WAIT_SELLER_SEND_GOODS' },
  ],
  ...own,
});
