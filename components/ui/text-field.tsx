import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { FieldNoteProps } from './field-note';
import { FieldRow } from './field-row';

interface TextFieldProps extends FieldNoteProps {
  label: string;
  name?: string | undefined;
  value: string;
  required?: boolean;
  /** The word "optional" after the label. */
  optional?: string | undefined;
  disabled?: boolean;
  placeholder?: string;
  inputMode?: 'numeric' | 'url';
  type?: 'text' | 'password';
  /** Shown beside the field. */
  children?: ComponentChildren;
  onInput(value: string): void;
  onLeave?(): void;
  onPaste?(event: ClipboardEvent): void;
}

/** One line of text. The browser neither suggests nor remembers values. */
export function TextField({ type = 'text', ...p }: TextFieldProps) {
  const id = useId();
  const field = {
    id,
    class: 'ol-input',
    value: p.value,
    required: p.required,
    disabled: p.disabled,
    placeholder: p.placeholder,
    inputMode: p.inputMode,
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': p.error !== undefined,
    'aria-describedby': `${id}-note`,
    onInput: (event: TargetedEvent<HTMLInputElement>) => p.onInput(event.currentTarget.value),
    onBlur: () => p.onLeave?.(),
    onPaste: (event: ClipboardEvent) => p.onPaste?.(event),
  };
  return (
    <FieldRow
      label={p.label}
      name={p.name}
      fieldId={id}
      required={p.required ?? false}
      optional={p.optional}
      help={p.help}
      warning={p.warning}
      error={p.error}
    >
      {type === 'password' ? <input type="password" {...field} /> : <input type="text" {...field} />}
      {p.children}
    </FieldRow>
  );
}
