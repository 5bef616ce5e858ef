import { shortClock } from '@/components/ui/format';
import { lineStatus } from '@/utils/domain/lockable';
import type { TradeStatus } from '@/utils/domain/order';
import type { CommonTexts } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';

/** A mark that still needs attention: a handled or released one is only a note. */
export function hasMarkShown({ memory }: SubOrderView): boolean {
  if (!memory || memory.releasedAt !== undefined) return false;
  return !(memory.outcome === 'unknown' && memory.handled);
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
  const status = lineStatus(ofOrder, line);
  return status ? t.status[status] : t.statusUnknown;
}

/** "2026-11-23 09:12:00", written in GMT+8, as epoch ms. */
function chinaTime(text: string): number | undefined {
  const at = Date.parse(`${text.trim().replace(' ', 'T')}+08:00`);
  return Number.isNaN(at) ? undefined : at;
}

/** There is a note below the row. */
export function hasNote(line: SubOrderView): boolean {
  const { blocked, inFlight, unsent, memory, refundAsked, stateUnknown, tailDiffers } = line;
  return Boolean(blocked || inFlight || unsent || memory || refundAsked || stateUnknown || tailDiffers);
}
