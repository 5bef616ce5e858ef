import { useId } from 'preact/hooks';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  /** Of the group; radios of one name exclude each other. */
  name: string;
  label: string;
  help?: string | undefined;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** A choice and its meaning, one below the other. */
export function Choice({ type, name, label, help, checked, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="opt-choice">
      <input
        class={type === 'radio' ? 'ol-check opt-radio' : 'ol-check'}
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {help && (
          <p class="opt-note" id={`${id}-help`}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
