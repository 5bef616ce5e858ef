import type { Ref } from 'preact';
import { Icon, type IconName } from './icon';

interface IconButtonProps {
  icon: IconName;
  /** Accessible name and tooltip. */
  name: string;
  size?: number;
  disabled?: boolean;
  describedBy?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
  onClick: (event: MouseEvent) => void;
}

export function IconButton({
  icon,
  name,
  size = 16,
  disabled,
  describedBy,
  buttonRef,
  onClick,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class="ol-icon-button"
      ref={buttonRef}
      aria-label={name}
      aria-describedby={describedBy}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
