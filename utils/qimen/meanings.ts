import type { CodeMeaning } from '@/utils/domain/lock';
import { businessRow, type CodeRow, platformRow, subCodeRow } from './find-row';

/**
 * What codes mean and what to do about them, for people. The texts are in a separate file, so that a worker that
 * wakes up to lock need not load them.
 */

/** Path inside the package, for `runtime.getURL`. */
export const MEANINGS_FILE = '/error-meanings.json';

interface Meanings {
  /** Loads the texts once. Never fails: without texts, the bare codes are shown. */
  ready(): Promise<void>;
  /** Undefined for an unknown code, and for every code before `ready`. */
  explain(code?: string, subCode?: string): CodeMeaning | undefined;
}

interface MeaningRow extends CodeRow, CodeMeaning {}

/** The file's shape; it is part of the package, so it is not validated at each start of the worker. */
interface MeaningsFile {
  rows: MeaningRow[];
}

/** @param load reads and parses MEANINGS_FILE */
export function createMeanings(load: () => Promise<MeaningsFile>): Meanings {
  let rows: MeaningRow[] = [];
  let loading: Promise<void> | undefined;
  const read = async () => {
    rows = (await load()).rows;
  };
  return {
    ready() {
      loading ??= read().catch(() => {
        loading = undefined;
      });
      return loading;
    },
    explain(code, subCode) {
      const row = subCodeRow(rows, subCode) ?? businessRow(rows, code) ?? platformRow(rows, code);
      return row && { meaning: row.meaning, advice: row.advice };
    },
  };
}
