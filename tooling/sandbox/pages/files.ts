import { readFileSync } from 'node:fs';

/** Text of a static file of the pages (`pages/assets`). */
export function asset(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}
