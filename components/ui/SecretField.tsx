import { Field } from './Field';

export interface SecretFieldProps {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  /** Shown in the empty field: 已保存，不再显示. */
  placeholder?: string;
  value: string;
  onInput: (value: string) => void;
  disabled?: boolean;
}

/** Write-only: what is saved never comes back into a page, and the browser neither offers nor keeps what is typed. */
export function SecretField({ label, help, error, placeholder, value, onInput, disabled }: SecretFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <input
          {...ids}
          class="ol-input"
          type="password"
          autocomplete="off"
          spellcheck={false}
          disabled={disabled}
          placeholder={placeholder}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
