/** Why the browser's database could not be used. */
export type StoreTrouble =
  /** Disk or quota is full. */
  | 'full'
  /** It does not open or does not answer. */
  | 'blocked'
  /** Anything else: corrupted files, private mode, a newer version's database. */
  | 'broken';

/** The only error that leaves `utils/store`. Its message names the browser's error, never a row. */
export class StoreProblem extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, what: string) {
    super(`${trouble}: ${what}`);
    this.name = 'StoreProblem';
    this.trouble = trouble;
  }
}

/** The browser's error as one of ours. */
export function asStoreProblem(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const name = nameOf(error);
  // Firefox calls a full disk NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR in places.
  if (/quota/i.test(name)) return new StoreProblem('full', name);
  if (/timeout|blocked/i.test(name)) return new StoreProblem('blocked', name);
  return new StoreProblem('broken', name);
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('name' in error)) return 'unknown';
  return String(error.name).slice(0, 60);
}
