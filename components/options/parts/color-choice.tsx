interface Props {
  name: string;
  value: number;
  /** Names of the five shop colours. */
  labels: string[];
  onChange(color: number): void;
}

/** Five dots to choose from; a radio each. */
export function ColorChoice({ name, value, labels, onChange }: Props) {
  return (
    <span class="opt-colors">
      {labels.map((label, color) => (
        <label class="opt-color" key={label} title={label}>
          <input
            class={`ol-dot-${color}`}
            type="radio"
            name={name}
            aria-label={label}
            checked={value === color}
            onChange={() => onChange(color)}
          />
        </label>
      ))}
    </span>
  );
}
