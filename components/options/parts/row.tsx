import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { useOptions } from '../env';
import type { Problems } from './problems';

interface RowProps {
  label: string;
  /** The label names a group of controls, not one field. */
  group?: boolean;
  /** Id of the one field. */
  fieldId?: string;
  required?: boolean;
  name?: string;
  help?: string | undefined;
  warning?: string | undefined;
  problem?: Problems | undefined;
  children: ComponentChildren;
}

/** Label at the left, control and its help or problem at the right. */
export function Row({ label, group, fieldId, required, name, help, warning, problem, children }: RowProps) {
  const id = useId();
  const labelId = `${id}-label`;
  const noteId = fieldId ? `${fieldId}-note` : `${id}-note`;
  const content = (
    <>
      <div class="opt-control">{children}</div>
      <FieldNote id={noteId} help={help} warning={warning} problem={problem} />
    </>
  );
  const star = required && (
    <span class="opt-star" aria-hidden="true">
      *
    </span>
  );
  if (!group) {
    return (
      <div class="opt-row" data-field={name}>
        <div class="opt-label">
          <label for={fieldId}>{label}</label>
          {star}
        </div>
        <div class="opt-value">{content}</div>
      </div>
    );
  }
  return (
    <fieldset class="opt-row" data-field={name} aria-labelledby={labelId} aria-describedby={noteId}>
      <div class="opt-label" id={labelId}>
        {label}
        {star}
      </div>
      <div class="opt-value">{content}</div>
    </fieldset>
  );
}

interface NoteProps {
  id: string;
  help?: string | undefined;
  warning?: string | undefined;
  problem?: Problems | undefined;
}

/** A problem replaces the help. */
export function FieldNote({ id, help, warning, problem }: NoteProps) {
  const { t } = useOptions();
  if (problem) {
    return (
      <p class="opt-note opt-bad" id={id}>
        <Icon name="warning" size={13} />
        {t.fieldProblems[problem]}
      </p>
    );
  }
  if (warning) {
    return (
      <p class="opt-note opt-warn" id={id}>
        <Icon name="warning" size={13} />
        {warning}
      </p>
    );
  }
  return help ? (
    <p class="opt-note" id={id}>
      {help}
    </p>
  ) : null;
}

export function FieldGroup({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="opt-group">
      <h2 class="opt-group-title">{title}</h2>
      {children}
    </div>
  );
}
