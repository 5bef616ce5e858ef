import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { problemText } from '@/utils/i18n/problem-text';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';

interface Props {
  problem: Problem;
  action?: ComponentChildren;
}

/** What did not happen, and the next step. */
export function ProblemNote({ problem, action }: Props) {
  const { language } = useOptions();
  return <Notice action={action}>{problemText(problem, language)}</Notice>;
}
