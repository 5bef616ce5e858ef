import { describe, expect, it } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import type { FrameReport } from '@/utils/domain/order-context';
import { createSessionStore } from '../storage/session-store';
import { activeTidOf, createTabs, type FrameState, joinFrames } from './tabs';

const TID = '4512773019268853117';
const OTHER = '4498120366150853117';
const SUB = '4512773019269853117';

function frame(report: Partial<FrameReport>): FrameState {
  return {
    url: 'https://market.m.taobao.com/app/im/',
    report: { surface: 's', site: 'taobao', orders: [], ...report },
  };
}

describe('joinFrames', () => {
  it('joins the chat of one frame with the orders of another', () => {
    const context = joinFrames(1, [
      frame({ buyer: { nick: '柚子汽水_2023' }, sellerNick: '云栖里家居旗舰店', orders: [] }),
      frame({
        orders: [
          { tid: OTHER, source: 'dom' },
          { tid: TID, source: 'dom' },
        ],
        activeTid: TID,
      }),
    ]);
    expect(context?.orders.map((order) => order.tid)).toEqual([TID, OTHER]);
    expect(context?.orders[0]?.buyer).toEqual({ nick: '柚子汽水_2023' });
    expect(context?.sellerNick).toBe('云栖里家居旗舰店');
  });

  it('names the logged-in sub-account, and none if two frames differ', () => {
    const operatorOf = (...names: (string | undefined)[]) =>
      joinFrames(
        1,
        names.map((operator) => frame(operator ? { operator } : {})),
      )?.operator;
    expect(operatorOf('小禾', undefined, '小禾')).toBe('小禾');
    expect(operatorOf('小禾', '阿青')).toBeUndefined();
    expect(operatorOf(undefined)).toBeUndefined();
  });

  it('without an active order takes the only one, and none of several', () => {
    const orders = [TID, OTHER].map((tid) => ({ tid, source: 'dom' as const }));
    const activeOf = (report: Partial<FrameReport>) => activeTidOf(joinFrames(1, [frame(report)]));
    expect(activeOf({ orders })).toBeUndefined();
    expect(activeOf({ orders, activeTid: OTHER })).toBe(OTHER);
    expect(activeOf({ orders: orders.slice(0, 1) })).toBe(TID);
    expect(activeOf({ orders: [] })).toBeUndefined();
    expect(activeTidOf(undefined)).toBeUndefined();
  });

  it('two frames with different buyers offer nothing', () => {
    const context = joinFrames(1, [
      frame({ buyer: { nick: 'a' }, orders: [{ tid: TID, source: 'dom' }] }),
      frame({ buyer: { nick: 'b' } }),
    ]);
    expect(context).toMatchObject({ orders: [], unsettled: true });
    expect(context?.buyer).toBeUndefined();
  });

  it.each([[['**', '甲', '乙']], [['甲', '**', '乙']], [['甲', '乙', '**']]])(
    'two buyers in three frames, one of them masked: %s',
    (names) => {
      const frames = names.map((name) =>
        frame({
          buyer: name === '**' ? { maskedNick: name } : { nick: name },
          orders: [{ tid: TID, source: 'dom' }],
        }),
      );
      expect(joinFrames(1, frames)).toMatchObject({ orders: [], unsettled: true });
      expect(joinFrames(1, frames)?.buyer).toBeUndefined();
    },
  );

  it('a masked name in the first frame admits no other buyer’s order', () => {
    const context = joinFrames(1, [
      frame({ buyer: { maskedNick: '**' } }),
      frame({ buyer: { nick: '甲' } }),
      frame({
        orders: [
          { tid: TID, source: 'data', buyer: { nick: '甲' } },
          { tid: OTHER, source: 'data', buyer: { nick: '乙' } },
        ],
      }),
    ]);
    expect(context?.buyer).toEqual({ nick: '甲' });
    expect(context?.orders.map((order) => order.tid)).toEqual([TID]);
  });

  it('an order that two frames assign to two buyers is not the active buyer’s for lack of a third', () => {
    const context = joinFrames(1, [
      frame({ buyer: { nick: '甲' }, orders: [{ tid: TID, source: 'dom', buyer: { nick: '甲' } }] }),
      frame({ orders: [{ tid: TID, source: 'dom', buyer: { nick: '乙' } }] }),
    ]);
    expect(context?.orders).toEqual([]);
  });

  it('a frame that has not settled after a switch withdraws the offer', () => {
    const context = joinFrames(1, [
      frame({ orders: [{ tid: TID, source: 'dom' }] }),
      frame({ unsettled: true }),
    ]);
    expect(context).toMatchObject({ orders: [], unsettled: true });
  });

  it('an order that names another buyer is not the active buyer’s', () => {
    const context = joinFrames(1, [
      frame({
        buyer: { nick: '柚子汽水_2023' },
        orders: [
          { tid: TID, source: 'dom' },
          { tid: OTHER, source: 'data', buyer: { nick: '南风知我意88' } },
        ],
      }),
    ]);
    expect(context?.orders.map((order) => order.tid)).toEqual([TID]);
  });

  it('an order that only a message mentions has no owner until a panel shows it', () => {
    const chat = { buyer: { nick: '柚子汽水_2023' } };
    const mention = frame({ ...chat, orders: [{ tid: OTHER, source: 'mention' }] });
    expect(joinFrames(1, [mention])?.orders).toEqual([{ tid: OTHER, source: 'mention' }]);
    const panel = frame({ orders: [{ tid: OTHER, source: 'dom' }] });
    for (const frames of [
      [mention, panel],
      [panel, mention],
    ])
      expect(joinFrames(1, frames)?.orders).toEqual([{ tid: OTHER, source: 'dom', ...chat }]);
  });

  it('the better source wins; contradicting equals leave the sub-orders unknown', () => {
    const merged = joinFrames(1, [
      frame({ orders: [{ tid: TID, source: 'label' }] }),
      frame({ orders: [{ tid: TID, source: 'data', subOrders: [{ id: SUB }] }] }),
    ]);
    expect(merged?.orders[0]?.subOrders).toEqual([{ id: SUB }]);
    const torn = joinFrames(1, [
      frame({ orders: [{ tid: TID, source: 'data', subOrders: [{ id: OTHER }] }] }),
      frame({ orders: [{ tid: TID, source: 'data', subOrders: [{ id: SUB }] }] }),
    ]);
    expect(torn?.orders[0]?.subOrders).toBeUndefined();
  });
});

describe('tabs', () => {
  it('a suspended worker forgets nothing, and a closed tab is forgotten', async () => {
    const area = memorySession();
    const before = createTabs(createSessionStore(area).map('tabs', { entries: 50 }));
    expect(await before.report(1, 0, frame({ orders: [{ tid: TID, source: 'dom' }] }))).toBe(true);
    expect(await before.report(1, 0, frame({ orders: [{ tid: TID, source: 'dom' }] }))).toBe(false);

    const after = createTabs(createSessionStore(area).map('tabs', { entries: 50 }));
    expect((await after.context(1))?.orders[0]?.tid).toBe(TID);
    await after.closed(1);
    expect(await after.context(1)).toBeUndefined();
  });

  it('frames that report concurrently do not overwrite each other', async () => {
    const tabs = createTabs(createSessionStore(memorySession()).map('tabs', { entries: 50 }));
    await Promise.all([
      tabs.report(1, 0, frame({ buyer: { nick: 'a' } })),
      tabs.report(1, 4, frame({ orders: [{ tid: TID, source: 'dom' }] })),
    ]);
    expect(await tabs.frames(1)).toEqual([0, 4]);
    await tabs.gone(1, 4);
    expect(await tabs.frames(1)).toEqual([0]);
  });
});
