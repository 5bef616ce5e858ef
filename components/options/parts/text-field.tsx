import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { Problems } from './problems';
import { Row } from './row';

export interface TextFieldProps {
  label: string;
  name?: string;
  value: string;
  help?: string;
  warning?: string | undefined;
  problem?: Problems | undefined;
  error?: string | undefined;
  required?: boolean;
  optional?: boolean;
  disabled?: boolean;
  placeholder?: string;
  inputMode?: 'numeric' | 'url';
  type?: 'text' | 'password';
  /** Stands beside the field. */
  children?: ComponentChildren;
  onInput(value: string): void;
  onLeave?(): void;
  onPaste?(event: ClipboardEvent): void;
}

/** One line of text. Nothing is offered or remembered by the browser. */
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
    'aria-invalid': p.problem !== undefined || p.error !== undefined,
    'aria-describedby': `${id}-note`,
    onInput: (event: TargetedEvent<HTMLInputElement>) => p.onInput(event.currentTarget.value),
    onBlur: () => p.onLeave?.(),
    onPaste: (event: ClipboardEvent) => p.onPaste?.(event),
  };
  return (
    <Row
      label={p.label}
      fieldId={id}
      required={p.required ?? false}
      optional={p.optional ?? false}
      help={p.help}
      warning={p.warning}
      problem={p.problem}
      error={p.error}
      {...(p.name ? { name: p.name } : {})}
    >
      {type === 'password' ? <input type="password" {...field} /> : <input type="text" {...field} />}
      {p.children}
    </Row>
  );
}
