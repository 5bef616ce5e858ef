import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** A grey label. Colours are for outcomes. */
export function Badge({ icon, children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <span class="ol-badge">
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}
