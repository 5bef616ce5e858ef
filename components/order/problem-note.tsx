import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/ui/notice';
import { useLanguage } from '@/components/ui/texts';
import type { Problem } from '@/utils/domain/problem';
import { problemText } from '@/utils/i18n/problems';

/** What did not happen and the next step, in a line or two. */
export function ProblemNote({ problem, action }: { problem: Problem; action?: ComponentChildren }) {
  const { title, next } = problemText(problem, useLanguage());
  return (
    <Notice icon="warning" action={action}>
      <strong>{title}</strong>
      {next && <p>{next}</p>}
    </Notice>
  );
}
