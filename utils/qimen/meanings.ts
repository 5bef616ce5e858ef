import type { CodeMeaning } from '@/utils/messages/views';
import { businessRow, type CodeRow, platformRow, subCodeRow } from './find-row';

/**
 * What codes mean and what to do about them, for people. The texts are a file beside the worker, not in it: a worker
 * that wakes up to lock should not carry them.
 */

/** As the extension ships it: for `runtime.getURL`. */
export const MEANINGS_FILE = '/error-meanings.json';

export interface Meanings {
  /** Reads the texts, once. Never fails: without texts, codes stand for themselves. */
  ready(): Promise<void>;
  /** Nothing is known before `ready`. */
  explain(code?: string, subCode?: string): CodeMeaning | undefined;
}

interface MeaningRow extends CodeRow, CodeMeaning {}

/** As the file says; a part of the package like this code, so nothing questions its shape at each start of the worker. */
export interface MeaningsFile {
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
