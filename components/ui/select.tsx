interface SelectProps<T extends string> {
  /** Accessible name; absent if a label refers to `id`. */
  label?: string;
  id?: string;
  value: T;
  options: readonly { value: T; label: string }[];
  disabled?: boolean;
  onChange: (value: T) => void;
}

export function Select<T extends string>({ label, id, value, options, disabled, onChange }: SelectProps<T>) {
  return (
    <select
      class="ol-select"
      id={id}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
