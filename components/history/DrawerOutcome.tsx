import { Icon } from '@/components/ui/Icon';
import { Badge } from '@/components/ui/Badge';
import type { Entry } from './entry';
import { useWords } from './words';

/** The outcome of back then: a plain band, not the `status` or `alert` of a lock just confirmed. */
export function DrawerOutcome({ entry: { outcome, record } }: { entry: Entry }) {
  const { t, common } = useWords();
  if (!outcome) return <p class="hp-sending"><Badge icon="sending">{common.sending}</Badge></p>;
  const reason = record.calls.find(({ answer }) => answer?.unknownReason)?.answer?.unknownReason;
  return (
    <div class={`ol-band ol-${outcome}`}>
      <span class="ol-band-tile">
        <Icon name={outcome} size={20} />
      </span>
      <div>
        <h3>{t.bandTitle[outcome]({ n: record.subOrders.length })}</h3>
        <p>{reason ? t.reason[reason] : t.bandText[outcome]}</p>
      </div>
    </div>
  );
}
