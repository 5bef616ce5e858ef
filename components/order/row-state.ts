import { shortClock } from '@/components/ui/format';
import type { CommonTexts } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';
import type { TradeStatus } from '@/utils/orders/order';

/** A mark that still asks to be seen: an unknown outcome that a person has looked into is a note only. */
export function hasMarkShown({ memory }: SubOrderView): boolean {
  return memory !== undefined && !(memory.outcome === 'unknown' && memory.handled);
}

/** Refund state before shipping state: it is what an agent has to know first. */
export function statusText(
  line: SubOrderView,
  ofOrder: TradeStatus | undefined,
  t: CommonTexts,
  now: number,
): string {
  const refund = line.refund && t.refund[line.refund];
  if (refund) return refund;
  const shippedAt = line.blocked === 'shipped' ? line.shippedAt && chinaTime(line.shippedAt) : undefined;
  if (shippedAt) return t.shippedAt({ time: shortClock(shippedAt, now) });
  const status = line.status ?? ofOrder;
  return status ? t.status[status] : '';
}

/** "2026-11-23 09:12:00", written in GMT+8, as epoch ms. */
function chinaTime(text: string): number | undefined {
  const at = Date.parse(`${text.trim().replace(' ', 'T')}+08:00`);
  return Number.isNaN(at) ? undefined : at;
}

/** Something stands below the row. */
export function hasNote({ blocked, inFlight, memory, refundAsked, tailDiffers }: SubOrderView): boolean {
  return Boolean(blocked || inFlight || memory || refundAsked || tailDiffers);
}
