import { describe, expect, it } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import type { FrameReport } from '@/utils/surfaces/contract';
import { createSessionMaps } from './session-map';
import { createTabs, type FrameState, joinFrames } from './tabs';

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

  it('two frames with different buyers offer nothing', () => {
    const context = joinFrames(1, [
      frame({ buyer: { nick: 'a' }, orders: [{ tid: TID, source: 'dom' }] }),
      frame({ buyer: { nick: 'b' } }),
    ]);
    expect(context).toMatchObject({ orders: [], unsettled: true });
    expect(context?.buyer).toBeUndefined();
  });

  it('a frame that has not settled after a switch takes the offer away', () => {
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
  it('a sleeping worker forgets nothing, and a closed tab is forgotten', async () => {
    const area = memorySession();
    const before = createTabs(createSessionMaps(area)('tabs', 50));
    expect(await before.report(1, 0, frame({ orders: [{ tid: TID, source: 'dom' }] }))).toBe(true);
    expect(await before.report(1, 0, frame({ orders: [{ tid: TID, source: 'dom' }] }))).toBe(false);

    const after = createTabs(createSessionMaps(area)('tabs', 50));
    expect((await after.context(1))?.orders[0]?.tid).toBe(TID);
    await after.closed(1);
    expect(await after.context(1)).toBeUndefined();
  });

  it('frames that report at the same moment do not erase each other', async () => {
    const tabs = createTabs(createSessionMaps(memorySession())('tabs', 50));
    await Promise.all([
      tabs.report(1, 0, frame({ buyer: { nick: 'a' } })),
      tabs.report(1, 4, frame({ orders: [{ tid: TID, source: 'dom' }] })),
    ]);
    expect(await tabs.frames(1)).toEqual([0, 4]);
    await tabs.gone(1, 4);
    expect(await tabs.frames(1)).toEqual([0]);
  });
});
