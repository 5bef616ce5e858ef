import type { Problem } from '@/utils/domain/problem';
import { problemWords } from '@/utils/i18n/problem-words';
import { type Language, pick } from './language';
import type { ProblemText } from './problem-texts';

export type { ProblemText };

export function problemText({ code, detail = {} }: Problem, language: Language): ProblemText {
  return pick(problemWords, language)[code](detail);
}

/** Both parts as one text. */
export function problemSentence(problem: Problem, language: Language): string {
  const { title, next } = problemText(problem, language);
  const stop = language === 'en' ? '. ' : '。';
  return [title, next].filter(Boolean).join(stop);
}
