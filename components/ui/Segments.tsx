import { useId } from 'preact/hooks';

export interface SegmentsProps<T extends string> {
  name: string;
  /** Read out; absent where a group around it has the name. */
  label?: string;
  value: T;
  options: readonly { value: T; label: string }[];
  disabled?: boolean;
  onChange: (value: T) => void;
}

/** A few choices side by side; radios. */
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
            disabled={disabled}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
