import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** A sentence and, if there is one, an action. A plain region, since it is not an outcome. */
export function Notice({
  icon = 'info',
  isBad = false,
  action,
  children,
}: {
  icon?: IconName;
  /** A requested action failed. */
  isBad?: boolean;
  action?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class={isBad ? 'ol-notice ol-notice-bad' : 'ol-notice'}>
      <Icon name={icon} />
      <div>{children}</div>
      {action}
    </div>
  );
}
