import type { ProblemCode } from '@/utils/domain/problem';

/** What did not happen, in one sentence, and the next step. */
export interface ProblemText {
  title: string;
  next?: string;
}

type Detail = Record<string, string>;
export type ProblemTexts = Record<ProblemCode, (detail: Detail) => ProblemText>;

/** The same whatever the detail. */
export const say = (title: string, next?: string) => (): ProblemText => ({ title, ...(next && { next }) });
