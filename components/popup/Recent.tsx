import { IdText } from '@/components/ui/IdText';
import { OutcomeIcon } from '@/components/ui/OutcomeIcon';
import { Time } from '@/components/ui/Time';
import type { LockView } from '@/utils/messages/views';
import { lockOutcome } from '@/utils/orders/lock';
import { useHost } from './host';
import { usePopupTexts } from './texts';

/** The last locks; each leads to its order, where what was locked is marked. */
export function Recent({
  locks,
  today,
  open,
}: {
  locks: readonly LockView[];
  today: number;
  open: (lock: LockView) => void;
}) {
  const t = usePopupTexts();
  const { now } = useHost();
  if (locks.length === 0) return null;
  return (
    <section class="pp-recent" aria-labelledby="pp-recent">
      <header class="pp-head">
        <h2 id="pp-recent">{t.recent}</h2>
        <span class="ol-meta">{t.lockedToday({ n: today })}</span>
      </header>
      <ul>
        {locks.map((lock) => (
          <li key={lock.requestId}>
            <button type="button" class="pp-recent-row" onClick={() => open(lock)}>
              <OutcomeIcon outcome={lockOutcome(lock)} />
              <IdText id={lock.tid} />
              <span class="ol-cut ol-meta" title={lock.buyer.nick}>
                {lock.buyer.nick ?? lock.buyer.maskedNick}
              </span>
              <Time at={lock.createdAt} now={now()} short />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
