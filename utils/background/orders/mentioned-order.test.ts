import { describe, expect, it } from 'vitest';
import type { Buyer } from '@/utils/domain/order';
import type { OrderView } from '@/utils/messages/views';
import { A, AGENT, badge, createResolverWorld, SHOP } from './testing/resolver-world';

describe('an order that only a message mentions', () => {
  const FRIENDS = '5126640188307216543';
  const OWN = '5126611200933990011';
  const named = (tid: string, ownTids: string[] = [OWN]) => ({
    tid,
    page: {
      order: { tid, source: 'mention' as const },
      sellerNick: SHOP,
      buyer: { nick: '甲' },
      ownTids,
    },
  });
  const silent = { shops: [badge(SHOP, false)] };

  it.each([
    ['other ends', named(FRIENDS), 'other-tail'],
    ['nothing to compare with', named(FRIENDS, []), 'no-tail'],
  ])('%s: no owner, and the conversation’s buyer only as such', async (_, question, sign) => {
    const view = await createResolverWorld(silent).orderResolver.read(question, AGENT);
    expect(view.buyer).toBeUndefined();
    expect(view.mention).toEqual({ chatBuyer: '甲', sign, isTheirs: false });
  });

  it('ends as the buyer’s own orders do: theirs, with the reason', async () => {
    const view = await createResolverWorld(silent).orderResolver.read(named('5126640188307990011'), AGENT);
    expect(view).toMatchObject({
      buyer: { nick: '甲' },
      mention: { chatBuyer: '甲', sign: 'same-tail', isTheirs: true },
    });
  });

  it('one matching order of the buyer is enough', async () => {
    const view = await createResolverWorld(silent).orderResolver.read(
      named(FRIENDS, [OWN, '5126611200933216543']),
      AGENT,
    );
    expect(view.buyer).toEqual({ nick: '甲' });
  });

  it('is theirs if the agent says so', async () => {
    const view = await createResolverWorld(silent).orderResolver.view({
      ...named(FRIENDS),
      isChatBuyers: true,
    });
    expect(view).toMatchObject({ buyer: { nick: '甲' }, mention: { sign: 'answered', isTheirs: true } });
  });

  it.each<[string, Buyer, string, Partial<OrderView>]>([
    ['the owner', { nick: '乙' }, FRIENDS, { buyer: { nick: '乙' } }],
    ['the owner against the end', { nick: '乙' }, '5126640188307990011', { buyer: { nick: '乙' } }],
    ['another, masked', { maskedNick: '乙**2' }, FRIENDS, { buyer: { maskedNick: '乙**2' } }],
    [
      'the hidden owner',
      { maskedNick: '甲**', openUid: 'A' },
      FRIENDS,
      { buyer: { maskedNick: '甲**', openUid: 'A' } },
    ],
  ])(
    'the trade API names %s: an answer of the agent is neither needed nor used',
    async (_, buyer, tid, found) => {
      const { orderResolver, askTradeApi } = createResolverWorld({
        api: async () => ({ tid, sellerNick: SHOP, buyer, subOrders: [{ id: A }] }),
      });
      const view = await orderResolver.read({ ...named(tid), isChatBuyers: true }, AGENT);
      expect(askTradeApi).toHaveBeenCalledOnce();
      expect(view).toMatchObject({ ...found, mention: { sign: 'told', isTheirs: false } });
      expect(view.problem).toBeUndefined();
    },
  );

  it('the trade API names the conversation’s buyer', async () => {
    const { orderResolver } = createResolverWorld({
      api: async () => ({
        tid: FRIENDS,
        sellerNick: SHOP,
        buyer: { nick: '甲', openUid: 'A' },
        subOrders: [{ id: A }],
      }),
    });
    expect(await orderResolver.read(named(FRIENDS), AGENT)).toMatchObject({
      buyer: { nick: '甲', openUid: 'A' },
      mention: { sign: 'told', isTheirs: true },
    });
  });

  it('a fitting masked name proves nothing; with the same ending, both are one buyer’s', async () => {
    const api = (tid: string) => async () => ({
      tid,
      sellerNick: SHOP,
      buyer: { maskedNick: '甲**' },
      subOrders: [{ id: A }],
    });
    const other = await createResolverWorld({ api: api(FRIENDS) }).orderResolver.read(named(FRIENDS), AGENT);
    expect(other).toMatchObject({ buyer: { maskedNick: '甲**' }, mention: { sign: 'other-tail' } });
    expect(other.buyer?.nick).toBeUndefined();
    const same = await createResolverWorld({ api: api('5126640188307990011') }).orderResolver.read(
      named('5126640188307990011'),
      AGENT,
    );
    expect(same).toMatchObject({
      buyer: { nick: '甲', maskedNick: '甲**' },
      mention: { sign: 'same-tail' },
    });
  });
});
