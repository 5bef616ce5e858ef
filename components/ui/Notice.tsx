import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** A sentence and, where there is one, what to do about it. Plain region: it is no outcome. */
export function Notice({
  icon = 'info',
  action,
  children,
}: {
  icon?: IconName;
  action?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="ol-notice">
      <Icon name={icon} />
      <div>{children}</div>
      {action}
    </div>
  );
}
