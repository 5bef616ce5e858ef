import { Notice } from '@/components/ui/Notice';
import { useLanguage } from '@/components/ui/texts';
import { problemSentence } from '@/utils/i18n/problems';
import type { Problem } from '@/utils/messages/views';

/** What did not happen, and the next step. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  return <Notice icon="warning">{problemSentence(problem, useLanguage())}</Notice>;
}
