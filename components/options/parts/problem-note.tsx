import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { problemSentence } from '@/utils/i18n/problems';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
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

/** The common sentences, but for those that options can say better: here the vault is opened and the field is at hand. */
export function useProblemSentence(): (problem: Problem) => string {
  const { t, language } = useOptions();
  return (problem) => {
    if (problem.code === 'no-answer' && !problem.detail?.asked) return t.frame.noAnswer;
    if (problem.code === 'vault-closed') return t.security.openFirst;
    if (problem.code === 'settings-invalid') return invalidField(problem.detail ?? {}, t);
    return problemSentence(problem, language);
  };
}
