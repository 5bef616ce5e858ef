import { ProblemNote } from '@/components/order/ProblemNote';
import { Button } from '@/components/ui/Button';
import type { Problem } from '@/utils/messages/views';
import { useWords } from './words';

/** Something could not be read; what is on the page is not all there is. */
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
