import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { useLanguage } from '@/components/ui/texts';
import { problemText } from '@/utils/i18n/problems';
import type { Problem } from '@/utils/messages/views';

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
