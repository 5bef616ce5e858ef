import * as z from 'zod/mini';
import type { CodeMeaning } from '@/utils/messages/views';
import { rowIndex } from './errors';

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

type Texts = [string, string, string, string][];

/** @param load reads and parses MEANINGS_FILE */
export function createMeanings(load: () => Promise<unknown>): Meanings {
  let texts: Texts = [];
  let loading: Promise<void> | undefined;
  const read = async () => {
    texts = textsOf(await load());
  };
  return {
    ready() {
      loading ??= read().catch(() => {
        loading = undefined;
      });
      return loading;
    },
    explain(code, subCode) {
      const text = texts[rowIndex(code, subCode)];
      return text && { meaning: { zh: text[0], en: text[2] }, advice: { zh: text[1], en: text[3] } };
    },
  };
}

function textsOf(file: unknown): Texts {
  const line = z.tuple([z.string(), z.string(), z.string(), z.string()]);
  return z.parse(z.object({ rows: z.array(line) }), file).rows;
}
