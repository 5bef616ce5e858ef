import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/ui/notice';
import type { Problem } from '@/utils/domain/problem';
import { problemSentence } from '@/utils/i18n/problems';
import { useOptions } from '../options-screen';
import { invalidField } from '../transfer/invalid-field';

interface Props {
  problem: Problem;
  action?: ComponentChildren;
}

/** What did not happen, and the next step. */
export function ProblemNote({ problem, action }: Props) {
  const sentence = useProblemSentence();
  return (
    <Notice icon="warning" action={action}>
      {sentence(problem)}
    </Notice>
  );
}

/**
 * The common messages, except those that options can word better: here the vault can be opened and the field is at
 * hand.
 */
export function useProblemSentence(): (problem: Problem) => string {
  const { t, language } = useOptions();
  return (problem) => {
    if (problem.code === 'no-answer' && !problem.detail?.asked) return t.frame.noAnswer;
    if (problem.code === 'vault-closed') return t.security.openFirst;
    if (problem.code === 'settings-invalid') return invalidField(problem.detail ?? {}, t);
    return problemSentence(problem, language);
  };
}
