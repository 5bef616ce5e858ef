import { Notice } from '@/components/ui/notice';
import { useTexts } from '@/components/ui/texts';
import { lockWords } from '@/utils/i18n/lock';
import type { OrderView } from '@/utils/messages/views';

/** Above the rows: an earlier press for several lines stopped before these. Only another press sends them. */
export function BrokenNote({ order }: { order: Pick<OrderView, 'subOrders'> }) {
  const t = useTexts(lockWords);
  const n = (order.subOrders ?? []).filter(({ unsent }) => unsent).length;
  return n > 0 ? <Notice>{t.each.broken({ n })}</Notice> : null;
}
