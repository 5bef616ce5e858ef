import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';

/** What a control inside a field must carry. */
export interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

export interface FieldProps {
  label: ComponentChildren;
  help?: string | undefined;
  /** Replaces the help. */
  error?: string | undefined;
  children: (ids: FieldIds) => ComponentChildren;
}

/** Label above, help or error below, tied to the control. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div class="ol-field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': error || help ? noteId : undefined,
        'aria-invalid': error !== undefined,
      })}
      {error ? (
        <p class="ol-error" id={noteId}>
          <Icon name="warning" size={14} />
          {error}
        </p>
      ) : (
        help && (
          <p class="ol-help" id={noteId}>
            {help}
          </p>
        )
      )}
    </div>
  );
}
