import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/Icon';

interface Props {
  id?: string;
  /** Comes after something was done: read out at once. */
  isNews?: boolean;
  /** Absent: nothing is wrong. */
  children?: ComponentChildren;
}

/** What is wrong, with its glyph: colour alone says nothing. */
export function Wrong({ id, isNews, children }: Props) {
  const note = children && (
    <p class="opt-note opt-bad" id={id}>
      <Icon name="warning" size={13} />
      <span>{children}</span>
    </p>
  );
  // The region stands there beforehand: only what comes into it is read out.
  return isNews ? <div role="alert">{note}</div> : note || null;
}
