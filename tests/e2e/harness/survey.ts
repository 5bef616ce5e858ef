import { readFileSync } from 'node:fs';

/** One thing on a screen as assistive technology and an eye would have it. */
export interface Seen {
  role: string;
  name: string;
  /** Middle of it, in the viewport of its own frame. */
  x: number;
  y: number;
  width: number;
  height: number;
  disabled: boolean;
  checked: boolean;
}

/** Source of a function expression that lists what stands in a document; it is sent into pages. */
export const SURVEY = readFileSync(new URL('./survey.client.js', import.meta.url), 'utf8').replace(
  /^[\s\S]*?export /,
  '',
);
