import { readFileSync } from 'node:fs';

/** One element on a screen, as assistive technology and a user perceive it. */
export interface Seen {
  role: string;
  name: string;
  /** Its centre, in the viewport of its own frame. */
  x: number;
  y: number;
  width: number;
  height: number;
  disabled: boolean;
  checked: boolean;
}

/** Source of a function expression that lists the elements of a document; it is sent into pages. */
export const SURVEY = readFileSync(new URL('./survey.client.js', import.meta.url), 'utf8').replace(
  /^[\s\S]*?export /,
  '',
);
