import type { FrameReport, SeenOrder } from '@/utils/domain/order-context';
import { weightOf } from './weight';

/**
 * Cuts reports to what is kept of a tab: the schema caps each field, but five hundred long orders are still megabytes.
 * The active order comes first; the buyer, and whether the page has settled, are never cut.
 */

const REPORT_BYTES = 900_000;
const TAB_BYTES = 1_200_000;
/** An index in the list. */
const EACH = 80;

export function cutReport(report: FrameReport, bytes = REPORT_BYTES): FrameReport {
  if (weightOf(report) <= bytes) return report;
  let left = bytes - weightOf({ ...report, orders: [] });
  const kept = new Map<string, SeenOrder>();
  const isActive = ({ tid }: SeenOrder) => tid === report.activeTid;
  const activeFirst = [...report.orders.filter(isActive), ...report.orders.filter((each) => !isActive(each))];
  for (const order of activeFirst) {
    const { subOrders: _, ...head } = order;
    const fitting = [order, head].find((each) => weightOf(each) < left);
    if (!fitting) break;
    left -= weightOf(fitting) + EACH;
    kept.set(order.tid, fitting);
  }
  return { ...report, orders: report.orders.flatMap(({ tid }) => kept.get(tid) ?? []) };
}

/** Cuts the frames of a tab, largest first, except `frameId`. */
export function cutFrames<F extends { report: FrameReport }>(
  frames: Record<string, F>,
  frameId: number,
): Record<string, F> {
  const sizes = Object.entries(frames).map(([id, { report }]) => ({ id, bytes: weightOf(report) }));
  let over = sizes.reduce((sum, { bytes }) => sum + bytes, 0) - TAB_BYTES;
  if (over <= 0) return frames;
  const cut = { ...frames };
  const others = sizes.filter(({ id }) => id !== String(frameId)).sort((a, b) => b.bytes - a.bytes);
  for (const { id, bytes } of others) {
    const frame = cut[id];
    if (over <= 0 || !frame) break;
    const report = cutReport(frame.report, Math.max(0, bytes - over));
    over -= bytes - weightOf(report);
    cut[id] = { ...frame, report };
  }
  return cut;
}
