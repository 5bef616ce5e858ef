import { Button } from '@/components/ui/Button';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { ProblemNote } from './problem-note';

interface Props {
  title: string;
  /** Absent: still on its way. */
  problem: Problem | undefined;
  onRetry(): void;
}

/** In the place of a section whose values the background has not given yet. */
export function Waiting({ title, problem, onRetry }: Props) {
  const { t } = useOptions();
  return (
    <>
      <h1>{title}</h1>
      {problem ? (
        <ProblemNote
          problem={problem}
          action={
            <Button size="small" onClick={onRetry}>
              {t.frame.retry}
            </Button>
          }
        />
      ) : (
        <p class="opt-loading" aria-busy="true">
          {t.frame.loading}
        </p>
      )}
    </>
  );
}
