import { LockBand } from '@/components/order/lock-band';
import { Badge } from '@/components/ui/badge';
import { isUnderWay, type LockRecord } from '@/utils/domain/lock';
import { useHistoryScreen } from './history-screen';
import { useWords } from './words';

/** A past outcome: a plain band, not the `status` or `alert` of a lock just confirmed. */
export function DrawerOutcome({ record }: { record: LockRecord }) {
  const { common } = useWords();
  const { now } = useHistoryScreen();
  if (!isUnderWay(record)) return <LockBand lock={{ ...record, meanings: {} }} isFresh={false} now={now()} />;
  return (
    <p class="hp-sending">
      <Badge icon="sending">{common.sending}</Badge>
    </p>
  );
}
