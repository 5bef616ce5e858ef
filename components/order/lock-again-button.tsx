import type { ButtonProps } from '@/components/ui/button';
import type { LockView } from '@/utils/messages/views';
import { subjectOfLock } from './arming/subject';
import { LockButton } from './lock-button';

interface LockAgainButtonProps extends Pick<ButtonProps, 'kind' | 'size' | 'wide' | 'children'> {
  lock: LockView;
  /** The lines of it that are locked. */
  ids: string[];
  keys: boolean;
  onLock: (subOrderIds: string[]) => void;
}

/** Locks lines of an earlier lock by another press; R moves the focus here. */
export function LockAgainButton({ lock, ids, keys, onLock, ...looks }: LockAgainButtonProps) {
  return (
    <LockButton
      {...looks}
      icon="refresh"
      kbd={keys && 'R'}
      focusKey="r"
      subject={subjectOfLock(lock, ids)}
      onLock={() => onLock(ids)}
    />
  );
}
