import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
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
        <Loading />
      )}
    </>
  );
}

const WIDTHS = [96, 320, 240, 320, 160];

/** Bars where the form will stand; the sentence is for those who do not see them. */
function Loading() {
  const { t } = useOptions();
  return (
    <div class="opt-card opt-loading" aria-busy="true">
      <p class="ol-unseen">{t.frame.loading}</p>
      {WIDTHS.map((width, place) => (
        <Skeleton key={String(place)} width={width} />
      ))}
    </div>
  );
}
