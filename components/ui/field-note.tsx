import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** An error text with an icon, so that it does not depend on colour alone. */
export function FieldError({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="ol-error" id={id}>
      <Icon name="warning" size={14} />
      <span>{children}</span>
    </p>
  );
}

export interface FieldNoteProps {
  help?: string | undefined;
  warning?: string | undefined;
  /** What is wrong, as a full sentence. */
  error?: string | undefined;
}

/** Below a control: the error, else the warning, else the help. */
export function FieldNote({ id, help, warning, error }: FieldNoteProps & { id: string }) {
  if (error) return <FieldError id={id}>{error}</FieldError>;
  if (warning) {
    return (
      <p class="ol-warning" id={id}>
        <Icon name="warning" size={14} />
        <span>{warning}</span>
      </p>
    );
  }
  return help ? (
    <p class="ol-help" id={id}>
      {help}
    </p>
  ) : null;
}
