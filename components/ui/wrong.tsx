import type { ComponentChildren } from 'preact';
import { FieldError } from './field-note';

interface WrongProps {
  /** Follows an action: announced at once. */
  isNews?: boolean;
  /** Absent if nothing is wrong. */
  children?: ComponentChildren;
}

/** An error text beside the action that failed. */
export function Wrong({ isNews, children }: WrongProps) {
  const note = children ? <FieldError>{children}</FieldError> : null;
  // The region must exist beforehand: only changes inside it are announced.
  return isNews ? <div role="alert">{note}</div> : note;
}
