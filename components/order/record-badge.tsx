import { Badge } from '@/components/ui/badge';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { useTexts } from '@/components/ui/texts';
import { type LockRecord, lockOutcome } from '@/utils/domain/lock';
import { type CommonTexts, common } from '@/utils/i18n/common';

/** The outcome of a lock and the user's mark on it, in one word. A hold stays one until it is released. */
export function RecordBadge({ record }: { record: LockRecord }) {
  const t = useTexts(common);
  const outcome = lockOutcome(record);
  if (outcome && record.released) return <Badge icon="undo">{t.releasedBadge}</Badge>;
  if (outcome && outcome !== 'locked' && record.handled) return <Badge icon="check">{t.handledBadge}</Badge>;
  return <OutcomeBadge outcome={outcome} />;
}

/** The same in full: the outcome, and the mark beside it. */
export function recordWords(record: LockRecord, t: CommonTexts): string {
  const outcome = lockOutcome(record);
  if (!outcome) return t.sending;
  const marks = [record.handled && t.handled, record.released && t.releasedBadge].filter(Boolean);
  return [t.outcome[outcome], ...marks].join(t.comma);
}
