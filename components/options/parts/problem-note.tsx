import type { ComponentChildren } from 'preact';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { Notice, problemSentence } from './kit';

interface Props {
  problem: Problem;
  action?: ComponentChildren;
}

/** What did not happen, and the next step. */
export function ProblemNote({ problem, action }: Props) {
  const { language } = useOptions();
  return <Notice action={action}>{problemSentence(problem, language)}</Notice>;
}
