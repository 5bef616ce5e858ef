import type { Problem } from './problem';

/** Why the browser's database could not be used. */
type StoreTrouble =
  /** The disk or the quota is full. */
  | 'full'
  /** The database does not open or does not respond. */
  | 'blocked'
  /** Written by a newer version of the program: left untouched. */
  | 'newer'
  /** Anything else: corrupted files, private mode. */
  | 'broken';

/** The only error that the storage throws. Its message names the browser's error, never row data. */
export class StoreProblem extends Error {
  readonly trouble: StoreTrouble;
  /** Of `newer`: the version of the program that can read it, where that is known. */
  readonly needs: string | undefined;

  constructor(trouble: StoreTrouble, what: string, needs?: string) {
    super(`${trouble}: ${what}`);
    this.name = 'StoreProblem';
    this.trouble = trouble;
    this.needs = needs;
  }
}

/** Converts a browser error. */
export function asStoreProblem(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const name = nameOf(error);
  // Firefox sometimes reports a full disk as NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR.
  if (/quota/i.test(name)) return new StoreProblem('full', name);
  if (/timeout|blocked/i.test(name)) return new StoreProblem('blocked', name);
  return new StoreProblem('broken', name);
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('name' in error)) return 'unknown';
  return String(error.name).slice(0, 60);
}

/** What screens are told of it; undefined: it is no trouble with the database. Nothing was written, so nothing was sent. */
export function problemOfStore(error: unknown): Problem | undefined {
  if (!(error instanceof StoreProblem)) return undefined;
  if (error.trouble !== 'newer') return { code: 'journal-failed' };
  return { code: 'data-newer', ...(error.needs ? { detail: { version: error.needs } } : {}) };
}
