import type { ComponentChildren } from 'preact';
import { common } from '@/utils/i18n/common';
import type { Outcome } from '@/utils/orders/lock';
import { Badge } from './Badge';
import { Icon } from './Icon';
import { OutcomeIcon } from './OutcomeIcon';
import { useTexts } from './texts';

export interface OutcomeBadgeProps {
  /** Absent: still under way. */
  outcome: Outcome | undefined;
  /** Instead of the outcome's word alone: "已锁定 20". */
  children?: ComponentChildren;
}

/** What is known of a lock, in one word with its glyph. Locked alone is a solid tile. */
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
