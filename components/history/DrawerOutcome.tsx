import { LockBand } from '@/components/order/LockBand';
import { Badge } from '@/components/ui/Badge';
import { isUnderWay, type LockRecord } from '@/utils/orders/lock';
import { useHistoryHost } from './host';
import { useWords } from './words';

/** The outcome of back then: a plain band, not the `status` or `alert` of a lock just confirmed. */
export function DrawerOutcome({ record }: { record: LockRecord }) {
  const { common } = useWords();
  const { now } = useHistoryHost();
  if (!isUnderWay(record)) return <LockBand lock={{ ...record, meanings: {} }} isFresh={false} now={now()} />;
  return (
    <p class="hp-sending">
      <Badge icon="sending">{common.sending}</Badge>
    </p>
  );
}
