import type { ComponentChildren } from 'preact';
import type { Outcome } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { Badge } from './badge';
import { Icon } from './icon';
import { OutcomeIcon } from './outcome-icon';
import { useTexts } from './texts';

interface OutcomeBadgeProps {
  /** Absent while in progress. */
  outcome: Outcome | undefined;
  /** Instead of the outcome's word alone: "已锁定 20". */
  children?: ComponentChildren;
}

/** The outcome of a lock as one word with an icon. Only locked is a solid tile. */
export function OutcomeBadge({ outcome, children }: OutcomeBadgeProps) {
  const t = useTexts(common);
  if (!outcome) return <Badge icon="sending">{children ?? t.sending}</Badge>;
  return (
    <span class={`ol-badge ol-outcome ol-${outcome}`}>
      {outcome === 'locked' ? <OutcomeIcon outcome="locked" /> : <Icon name={outcome} size={13} />}
      {children ?? t.outcome[outcome]}
    </span>
  );
}
