import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import type { Problem } from '@/utils/domain/problem';
import { useWords } from './words';

/** Something could not be read: the page is incomplete. */
export interface Trouble {
  problem: Problem;
  retry: () => void;
}

export function TroubleNote({ problem, retry }: Trouble) {
  const { common } = useWords();
  return (
    <div class="hp-trouble">
      <ProblemNote problem={problem} action={<Button onClick={retry}>{common.retry}</Button>} />
    </div>
  );
}
