import { useId } from 'preact/hooks';

interface SegmentsProps<T extends string> {
  name: string;
  /** Accessible name; absent if a surrounding group has it. */
  label?: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  disabled?: boolean;
  onChange: (value: T) => void;
}

/** A few choices side by side, as radio buttons. */
export function Segments<T extends string>({
  name,
  label,
  value,
  options,
  disabled,
  onChange,
}: SegmentsProps<T>) {
  const id = useId();
  return (
    <span class="ol-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={`${name}-${id}`}
            value={option.value}
            disabled={disabled || option.disabled}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
