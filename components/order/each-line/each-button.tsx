import { useTexts } from '@/components/ui/texts';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { subjectOfLock } from '../arming/subject';
import { LockButton } from '../lock-button';

interface EachButtonProps {
  /** Absent: 逐个锁定. */
  label?: string;
  lock: LockView;
  /** The lines it locks, with a call for each. */
  ids: readonly string[];
  note: string;
  kind?: 'primary';
  keys: boolean;
  onLockEach: (subOrderIds: readonly string[]) => void;
}

/**
 * A call for each of these lines: 逐个锁定 after a call for several that gave only one result, or for what was not sent.
 */
export function EachButton({ label, lock, ids, note, kind, keys, onLockEach }: EachButtonProps) {
  const t = useTexts(lockWords);
  return (
    <div class="ol-each">
      <LockButton
        kind={kind}
        wide
        kbd={keys && 'E'}
        focusKey="e"
        subject={subjectOfLock(lock, ids)}
        onLock={() => onLockEach(ids)}
      >
        {label ?? t.each.button}
      </LockButton>
      <p class="ol-help">{note}</p>
    </div>
  );
}
