interface Props {
  name: string;
  value: number;
  /** Names of the five shop colours. */
  labels: string[];
  onChange(color: number): void;
}

/** Five colour dots as radio buttons. */
export function ColorChoice({ name, value, labels, onChange }: Props) {
  return (
    <span class="ol-colors">
      {labels.map((label, color) => (
        <label class="ol-color" key={label} title={label}>
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
