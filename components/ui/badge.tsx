import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** A grey label; colours are reserved for outcomes. */
export function Badge({ icon, children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <span class="ol-badge">
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}
