import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldNote } from './field-note';

/** Attributes for the control inside a field. */
interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: ComponentChildren;
  help?: string | undefined;
  /** Replaces the help. */
  error?: string | undefined;
  children: (ids: FieldIds) => ComponentChildren;
}

/** Label above, help or error below, both linked to the control. */
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
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}
