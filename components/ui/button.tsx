import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';
import { Spinner } from './spinner';

type Native = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'size' | 'icon' | 'class' | 'className' | 'children'
>;

export interface ButtonProps extends Native {
  kind?: 'primary' | 'secondary' | 'ghost' | 'link' | 'danger';
  size?: 'small' | 'normal' | 'large';
  icon?: IconName;
  /** Shows a spinner and ignores clicks. */
  busy?: boolean;
  /** Takes the full width. */
  wide?: boolean;
  /** The key that does the same, if it works here. */
  kbd?: string | false | undefined;
  /** Id of the text that explains why it is disabled, or what it does. */
  describedBy?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

/** Use one primary button per view. A busy button keeps the focus. */
export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    size = 'normal',
    icon,
    busy,
    wide,
    kbd,
    describedBy,
    buttonRef,
    children,
    ...native
  } = props;
  const { onClick, ...rest } = native;
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef}
      class={classes(
        'ol-button',
        kind !== 'secondary' && `ol-button-${kind}`,
        size !== 'normal' && `ol-button-${size}`,
        wide && 'ol-button-wide',
      )}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      onClick={busy ? preventClick : onClick}
    >
      {busy ? <Spinner size={14} /> : icon && <Icon name={icon} size={14} />}
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  );
}

function preventClick(event: Event): void {
  event.preventDefault();
}
