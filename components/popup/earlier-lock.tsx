import { IdText } from '@/components/ui/id-text';
import { OutcomeIcon } from '@/components/ui/outcome-icon';
import { Time } from '@/components/ui/time';
import { lockOutcome } from '@/utils/domain/lock';
import { readableNick } from '@/utils/domain/nicks';
import type { LockView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';

/** An earlier lock in one line, as a button. */
export function EarlierLock({ lock, onOpen }: { lock: LockView; onOpen: () => void }) {
  const { now } = usePopupScreen();
  return (
    <button type="button" class="pp-recent-row" onClick={onOpen}>
      <OutcomeIcon outcome={lockOutcome(lock)} />
      <IdText id={lock.tid} />
      <span class="ol-cut ol-meta" title={lock.buyer.nick}>
        {readableNick(lock.buyer)}
      </span>
      <Time at={lock.createdAt} now={now()} short />
    </button>
  );
}
