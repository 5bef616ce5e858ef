import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { pressedBy } from './use-hotkeys';

interface CheckboxProps {
  checked: boolean;
  /** Some, not all. */
  mixed?: boolean;
  onChange?: (checked: boolean) => void;
  disabled?: boolean;
  id?: string;
  tabIndex?: number;
  label?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  /** The letter that presses it. */
  shortcut?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

export function Checkbox(props: CheckboxProps) {
  const {
    checked,
    mixed = false,
    onChange,
    disabled,
    id,
    tabIndex,
    label,
    labelledBy,
    describedBy,
    shortcut,
    inputRef,
  } = props;
  const own = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (own.current) own.current.indeterminate = mixed;
  });
  return (
    <input
      checked={checked}
      ref={(input) => {
        own.current = input;
        if (typeof inputRef === 'function') inputRef(input);
        else if (inputRef) inputRef.current = input;
      }}
      type="checkbox"
      class="ol-check"
      id={id}
      disabled={disabled}
      tabIndex={tabIndex}
      {...pressedBy(shortcut)}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={(event) => {
        // Controlled: a change that the parent does not adopt is reverted.
        const isTicked = event.currentTarget.checked;
        event.currentTarget.checked = checked;
        onChange?.(isTicked);
      }}
    />
  );
}
