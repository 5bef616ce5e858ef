import { describe, expect, it } from 'vitest';
import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import { cutFrames, cutReport } from './cut-report';
import { weightOf } from './weight';

const order = (i: number, lines: number, title = 'x'.repeat(1000)): SeenOrder => ({
  tid: `45127730192688${String(i).padStart(5, '0')}`,
  source: 'data',
  subOrders: Array.from({ length: lines }, (_, k) => ({
    id: `45127730192${String(i * 500 + k).padStart(8, '0')}`,
    title,
  })),
});
const report = (orders: SeenOrder[], own: Partial<FrameReport> = {}): FrameReport => ({
  surface: 's',
  site: 'taobao',
  orders,
  ...own,
});

describe('what is kept of a report', () => {
  it('of an ordinary page: all', () => {
    const page = report(
      Array.from({ length: 100 }, (_, i) => order(i, 3, '北欧风陶瓷马克杯带盖勺大容量办公室家用咖啡杯')),
    );
    expect(cutReport(page)).toBe(page);
  });

  it('the active order first, then as many as fit, in their order', () => {
    const orders = Array.from({ length: 500 }, (_, i) => order(i, 20));
    const page = report(orders, { activeTid: orders[400]?.tid, buyer: { nick: '甲' }, unsettled: true });
    const cut = cutReport(page);
    expect(weightOf(cut)).toBeLessThan(900_000);
    expect(cut).toMatchObject({ buyer: { nick: '甲' }, unsettled: true });
    expect(cut.orders.find(({ tid }) => tid === page.activeTid)).toEqual(orders[400]);
    expect(cut.orders[0]).toEqual(orders[0]);
    const order_ = cut.orders.map(({ tid }) => tid);
    expect(order_).toEqual([...order_].sort());
    // The same page is cut the same way: that is not news.
    expect(cutReport(page)).toEqual(cut);
    expect(cutReport(cut)).toBe(cut);
  });

  it('an order that is too large keeps its number', () => {
    const cut = cutReport(report([order(1, 500, 'x'.repeat(4000))]));
    expect(cut.orders).toEqual([{ tid: order(1, 0).tid, source: 'data' }]);
  });
});

describe('what is kept of a tab', () => {
  it('the reporting frame stays whole, of the others the largest are cut; their buyers stay', () => {
    const big = cutReport(
      report(
        Array.from({ length: 500 }, (_, i) => order(i, 20)),
        { buyer: { nick: '甲' } },
      ),
    );
    const small = report([order(1, 1)], { buyer: { nick: '乙' } });
    const frames = { 0: { report: big }, 1: { report: big }, 2: { report: small } };
    const cut = cutFrames(frames, 0);
    expect(cut[0]).toBe(frames[0]);
    expect(cut[2]).toBe(frames[2]);
    expect(cut[1]?.report.buyer).toEqual({ nick: '甲' });
    expect(weightOf(cut)).toBeLessThan(1_210_000);
    expect(cutFrames({ 2: { report: small } }, 2)).toEqual({ 2: { report: small } });
  });
});
