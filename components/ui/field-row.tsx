import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldNote, type FieldNoteProps } from './field-note';

interface FieldRowProps extends FieldNoteProps {
  label: string;
  /** The label names a group of controls, not one field. */
  group?: boolean;
  /** Id of the one field. */
  fieldId?: string;
  required?: boolean;
  /** The word "optional" after the label. */
  optional?: string | undefined;
  name?: string | undefined;
  children: ComponentChildren;
}

/** Label on the left, control with help or error on the right. */
export function FieldRow({
  label,
  group,
  fieldId,
  name,
  required,
  optional,
  children,
  ...note
}: FieldRowProps) {
  const id = useId();
  const labelId = `${id}-label`;
  const noteId = fieldId ? `${fieldId}-note` : `${id}-note`;
  const mark = required ? (
    <Mark class="ol-required">*</Mark>
  ) : (
    optional && <Mark class="ol-help">{optional}</Mark>
  );
  const value = (
    <div class="ol-field-value">
      <div class="ol-field-control">{children}</div>
      <FieldNote id={noteId} {...note} />
    </div>
  );
  if (!group) {
    return (
      <div class="ol-field-row" data-field={name}>
        <div class="ol-field-label">
          <label for={fieldId}>{label}</label>
          {mark}
        </div>
        {value}
      </div>
    );
  }
  return (
    <fieldset class="ol-field-row" data-field={name} aria-labelledby={labelId} aria-describedby={noteId}>
      <div class="ol-field-label" id={labelId}>
        {label}
        {mark}
      </div>
      {value}
    </fieldset>
  );
}

function Mark(props: { class: string; children: string }) {
  return <span {...props} aria-hidden="true" />;
}

export function FieldGroup({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="ol-field-group">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
