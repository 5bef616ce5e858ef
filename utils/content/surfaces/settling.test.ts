import { describe, expect, it } from 'vitest';
import type { FrameReport } from '@/utils/domain/order-context';
import { AGREE_MS, AGREE_SLOWLY_MS, type BuyerSettling, createSettling, DOUBT_MS } from './settling';

const A1 = '4512773019268853117';
const A2 = '4498120366150853117';
const B1 = '4476630982214199208';
const C1 = '4511342298106630952';

function chat(nick: string, panel: string[], named: string[] = [], activeTid = panel[0]): FrameReport {
  const orders = [
    ...panel.map((tid) => ({ tid, source: 'dom' as const })),
    ...named.map((tid) => ({ tid, source: 'mention' as const })),
  ];
  return {
    surface: 'web-wangwang',
    site: 'taobao',
    buyer: { nick },
    orders,
    ...(activeTid && { activeTid }),
  };
}

/** What is offered at this time; 'unsettled' if nothing may be. */
function offered(settling: BuyerSettling, reading: FrameReport, now: number): string[] | 'unsettled' {
  const { report } = settling.take(reading, now);
  return report.unsettled ? 'unsettled' : report.orders.map(({ tid }) => tid);
}

/** A chat that has settled on buyer a. */
function settledOnA(panel = [A1]): BuyerSettling {
  const settling = createSettling();
  settling.take(chat('a', panel), 0);
  expect(offered(settling, chat('a', panel), AGREE_MS)).toEqual(panel);
  return settling;
}

describe('settling after a change of buyer', () => {
  it('offers nothing until header and panel have agreed twice, and says when to read again', () => {
    const settling = createSettling();
    const first = settling.take(chat('a', [A1]), 1_000);
    expect(first).toMatchObject({
      report: { unsettled: true, orders: [], buyer: { nick: 'a' } },
      wakeAt: 1_000 + AGREE_MS,
    });
    expect(first.report.activeTid).toBeUndefined();
    expect(offered(settling, chat('a', [A1]), 1_000 + AGREE_MS - 1)).toBe('unsettled');
    expect(offered(settling, chat('a', [A1]), 1_000 + AGREE_MS)).toEqual([A1]);
  });

  it('starts again if the panel changes in between', () => {
    const settling = createSettling();
    settling.take(chat('a', [A1]), 0);
    settling.take(chat('a', [A1, A2]), 200);
    expect(offered(settling, chat('a', [A1, A2]), AGREE_MS)).toEqual([A1]);
    expect(offered(settling, chat('a', [A1, A2]), 200 + AGREE_MS)).toEqual([A1, A2]);
  });

  it('doubts a panel that is replaced as a whole under the same header: it may be ahead of the header', () => {
    const settling = settledOnA();
    settling.take(chat('a', [B1]), 10_000);
    expect(offered(settling, chat('a', [B1]), 10_000 + DOUBT_MS - 1)).toBe('unsettled');
    settling.take(chat('b', [B1]), 10_000 + DOUBT_MS);
    expect(offered(settling, chat('b', [B1]), 60_000)).toBe('unsettled');
    settling.take(chat('a', [A1]), 61_000);
    settling.take(chat('b', [A1]), 71_000);
    settling.take(chat('b', [B1]), 71_100);
    expect(offered(settling, chat('b', [B1]), 71_100 + AGREE_MS)).toEqual([B1]);
  });

  it('offers it once it is stable: the agent has switched to other orders of the same buyer', () => {
    const settling = settledOnA();
    settling.take(chat('a', [A2]), 10_000);
    expect(offered(settling, chat('a', [A2]), 10_000 + DOUBT_MS)).toEqual([A2]);
    expect(offered(settling, chat('a', [A1]), 20_000)).toBe('unsettled');
    expect(offered(settling, chat('a', [A1]), 20_000 + AGREE_MS)).toEqual([A1]);
  });

  it('does not count what the panel showed before the change, however long it lags', () => {
    const settling = settledOnA();
    expect(offered(settling, chat('b', [A1]), 1_000)).toBe('unsettled');
    expect(offered(settling, chat('b', [A1]), 9_000)).toBe('unsettled');
    expect(offered(settling, chat('b', [B1]), 9_100)).toBe('unsettled');
    expect(offered(settling, chat('b', [B1]), 9_100 + AGREE_MS)).toEqual([B1]);
  });

  it('drops everything at once when the header changes', () => {
    const settling = settledOnA();
    expect(settling.take(chat('b', [A1]), 1_000).report).toEqual({
      surface: 'web-wangwang',
      site: 'taobao',
      buyer: { nick: 'b' },
      orders: [],
      unsettled: true,
    });
  });

  it('never gives a number once seen with one buyer to another, not even among others', () => {
    const settling = settledOnA([A1, A2]);
    settling.take(chat('b', []), 1_000);
    settling.take(chat('b', [B1, A2]), 2_000);
    expect(offered(settling, chat('b', [B1, A2]), 9_000)).toBe('unsettled');
  });

  it('recognises a buyer who is opened again', () => {
    const settling = settledOnA();
    settling.take(chat('b', [B1]), 10_000);
    settling.take(chat('b', [B1]), 10_300);
    settling.take(chat('a', [B1]), 20_000);
    settling.take(chat('a', [A1]), 20_100);
    expect(offered(settling, chat('a', [A1]), 20_100 + AGREE_MS)).toEqual([A1]);
  });

  it('of two quick changes only the last counts: the late panel of the buyer in between is not offered', () => {
    const settling = settledOnA();
    settling.take(chat('b', [A1]), 1_000);
    settling.take(chat('c', [A1]), 1_100);
    settling.take(chat('c', [B1]), 1_400);
    expect(offered(settling, chat('c', [B1]), 1_400 + DOUBT_MS - 1)).toBe('unsettled');
    settling.take(chat('c', [C1]), 6_000);
    expect(offered(settling, chat('c', [C1]), 6_000 + AGREE_SLOWLY_MS - 1)).toBe('unsettled');
    expect(offered(settling, chat('c', [C1]), 6_000 + AGREE_SLOWLY_MS)).toEqual([C1]);
  });

  it('counts buyers who were opened and left between two readings', () => {
    const settling = settledOnA();
    settling.take(chat('c', [A1]), 1_000, ['a', 'b']);
    settling.take(chat('c', [B1]), 1_400);
    expect(offered(settling, chat('c', [B1]), 1_400 + AGREE_SLOWLY_MS)).toBe('unsettled');
    settling.take(chat('c', [C1]), 4_000);
    expect(offered(settling, chat('c', [C1]), 4_000 + AGREE_SLOWLY_MS)).toEqual([C1]);
  });

  it('waits longest if a page skips the panel of the buyer in between', () => {
    const settling = settledOnA();
    settling.take(chat('b', [A1]), 1_000);
    settling.take(chat('c', [A1]), 1_100);
    const { wakeAt } = settling.take(chat('c', [C1]), 1_400);
    expect(wakeAt).toBe(1_400 + DOUBT_MS);
    expect(offered(settling, chat('c', [C1]), 1_400 + DOUBT_MS)).toEqual([C1]);
  });

  it('offers at once what is known to be theirs, and still doubts the panels on their way', () => {
    const settling = settledOnA();
    settling.take(chat('b', [A1]), 1_000);
    settling.take(chat('a', [A1]), 1_300);
    expect(offered(settling, chat('a', [A1]), 1_300 + AGREE_MS)).toEqual([A1]);
    settling.take(chat('c', [A1]), 2_000);
    settling.take(chat('c', [B1]), 2_500);
    expect(offered(settling, chat('c', [B1]), 2_500 + AGREE_SLOWLY_MS)).toBe('unsettled');
  });

  it('does not take a number in a message for the panel that is still to come', () => {
    const settling = createSettling();
    settling.take(chat('a', [], [A2]), 0);
    expect(offered(settling, chat('a', [], [A2]), AGREE_MS)).toEqual([A2]);
    settling.take(chat('a', [A1], [A2]), 1_000);
    expect(offered(settling, chat('a', [A1], [A2]), 1_000 + AGREE_MS)).toEqual([A1, A2]);
  });

  it('counts a panel that was empty before the change as one that may still be on its way', () => {
    const settling = createSettling();
    settling.take(chat('a', []), 0);
    settling.take(chat('b', []), 300);
    settling.take(chat('b', [A1]), 400);
    expect(offered(settling, chat('b', [A1]), 400 + AGREE_SLOWLY_MS)).toBe('unsettled');
    settling.take(chat('b', [B1]), 2_000);
    expect(offered(settling, chat('b', [B1]), 2_000 + AGREE_SLOWLY_MS)).toEqual([B1]);
  });

  it('settles on a buyer without orders', () => {
    const settling = settledOnA();
    settling.take(chat('b', []), 1_000);
    expect(offered(settling, chat('b', []), 1_000 + AGREE_MS)).toEqual([]);
  });

  it('keeps offering what has settled while a new order joins the panel', () => {
    const settling = settledOnA();
    expect(offered(settling, chat('a', [A2, A1]), 5_000)).toEqual([A1]);
    expect(offered(settling, chat('a', [A2, A1]), 5_000 + AGREE_MS)).toEqual([A2, A1]);
  });

  it('drops a number mentioned in messages that is another buyer’s, and keeps the panel', () => {
    const settling = settledOnA();
    settling.take(chat('b', [B1], [A1]), 1_000);
    settling.take(chat('b', [B1], [A1]), 1_100);
    expect(offered(settling, chat('b', [B1], [A1]), 2_000)).toEqual([B1]);
  });

  it('does not bind a number that was only typed: its owner can still show it', () => {
    const settling = createSettling();
    settling.take(chat('b', [B1], [A1]), 0);
    expect(offered(settling, chat('b', [B1], [A1]), AGREE_MS)).toEqual([B1, A1]);
    settling.take(chat('a', []), 10_000);
    settling.take(chat('a', [A1]), 10_100);
    expect(offered(settling, chat('a', [A1]), 10_100 + AGREE_MS)).toEqual([A1]);
  });

  it('names as active only what it offers', () => {
    const settling = settledOnA();
    const { report } = settling.take(chat('a', [A1, A2], [], A2), 5_000);
    expect(report.activeTid).toBeUndefined();
    expect(settling.take(chat('a', [A1, A2], [], A2), 5_000 + AGREE_MS).report.activeTid).toBe(A2);
  });

  const panels: Record<string, string[]> = { a: [A1, A2], b: [B1], c: [C1], d: [] };

  /** Deterministic random numbers. */
  function dice(seed: number): (most: number) => number {
    let state = seed;
    return (most) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % most;
    };
  }

  /**
   * An agent who opens chats at random, most of them in haste; each panel arrives late, after those requested earlier.
   * With `isCareful` the page renders only the current buyer's panel.
   */
  function walk(random: (most: number) => number, isCareful: boolean): number {
    const settling = createSettling();
    const coming: { nick: string; at: number }[] = [];
    let [nick, panel, now, offers] = ['d', [] as string[], 0, 0];
    for (let step = 0; step < 5_000; step++) {
      now += 20 + random(380);
      if (random(step % 40 < 20 ? 4 : 25) === 0) {
        nick = 'abcd'[random(4)] ?? 'a';
        coming.push({ nick, at: Math.max(coming.at(-1)?.at ?? 0, now + random(4_000)) });
      }
      while (coming[0] && coming[0].at <= now) {
        const { nick: whose = '' } = coming.shift() ?? {};
        if (!isCareful || whose === nick) panel = panels[whose] ?? [];
      }
      const { report } = settling.take(chat(nick, panel), now);
      for (const { tid } of report.orders) expect(panels[nick], `step ${step}`).toContain(tid);
      offers += report.orders.length;
    }
    return offers;
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a random walk with late panels pairs no buyer with others’ orders (%i)',
    (seed) => {
      expect(walk(dice(seed), false)).toBeGreaterThan(500);
      expect(walk(dice(seed), true)).toBeGreaterThan(500);
    },
  );
});
