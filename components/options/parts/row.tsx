import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { useOptions } from '../env';
import type { Problems } from './problems';
import { Wrong } from './wrong';

interface RowProps {
  label: string;
  /** The label names a group of controls, not one field. */
  group?: boolean;
  /** Id of the one field. */
  fieldId?: string;
  required?: boolean;
  optional?: boolean;
  name?: string;
  help?: string | undefined;
  warning?: string | undefined;
  problem?: Problems | undefined;
  /** What is wrong, in a sentence of its own. */
  error?: string | undefined;
  children: ComponentChildren;
}

/** Label at the left, control and its help or problem at the right. */
export function Row({ label, group, fieldId, name, children, ...p }: RowProps) {
  const { t } = useOptions();
  const id = useId();
  const labelId = `${id}-label`;
  const noteId = fieldId ? `${fieldId}-note` : `${id}-note`;
  const content = (
    <>
      <div class="opt-control">{children}</div>
      <FieldNote id={noteId} {...p} error={p.problem ? t.fieldProblems[p.problem] : p.error} />
    </>
  );
  const star = (p.required || p.optional) && (
    <span class={p.required ? 'opt-star' : 'opt-dim'} aria-hidden="true">
      {p.required ? '*' : t.frame.optional}
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
  error?: string | undefined;
}

/** What is wrong replaces the help. */
export function FieldNote({ id, help, warning, error }: NoteProps) {
  if (error) return <Wrong id={id}>{error}</Wrong>;
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
