import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/Icon';

interface Props {
  id?: string;
  /** Absent: nothing is wrong. */
  children?: ComponentChildren;
}

/** What is wrong, with its glyph: colour alone says nothing. */
export function Wrong({ id, children }: Props) {
  if (!children) return null;
  return (
    <p class="opt-note opt-bad" id={id}>
      <Icon name="warning" size={13} />
      <span>{children}</span>
    </p>
  );
}
