import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Problem } from '@/utils/domain/problem';
import { useOptions } from '../options-screen';
import { ProblemNote } from './problem-note';

interface Props {
  title: string;
  /** Absent: still loading. */
  problem: Problem | undefined;
  onRetry(): void;
}

/** In place of a section whose values have not arrived from the background yet. */
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

/** Bars where the form will be; the sentence is for screen readers. */
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
