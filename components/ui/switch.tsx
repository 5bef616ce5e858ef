interface SwitchProps {
  label: string;
  /** The label is shown elsewhere on the screen. */
  hideLabel?: boolean;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, hideLabel, checked, disabled, onChange }: SwitchProps) {
  return (
    <label class="ol-switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        aria-label={hideLabel ? label : undefined}
        disabled={disabled}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {!hideLabel && <span>{label}</span>}
    </label>
  );
}
