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

/** Meaning and advice in Chinese, then in English. */
type Texts = string[][];

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
      const [zh, zhAdvice, en, enAdvice] = texts[rowIndex(code, subCode)] ?? [];
      if (!zh || !zhAdvice || !en || !enAdvice) return undefined;
      return { meaning: { zh, en }, advice: { zh: zhAdvice, en: enAdvice } };
    },
  };
}

function textsOf(file: unknown): Texts {
  return z.parse(z.object({ rows: z.array(z.array(z.string())) }), file).rows;
}
