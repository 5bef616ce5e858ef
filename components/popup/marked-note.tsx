import { useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import type { Problem } from '@/utils/domain/problem';
import { openWork } from '@/utils/i18n/open-work';
import { usePopupScreen } from './popup-screen';

interface MarkedNoteProps {
  requestIds: readonly string[];
  undone: () => void;
}

/** What was marked in bulk, until the popup closes: one click takes all of it back. */
export function MarkedNote({ requestIds, undone }: MarkedNoteProps) {
  const t = useTexts(openWork);
  const { send } = usePopupScreen();
  const [problem, setProblem] = useState<Problem>();
  const undo = async (): Promise<void> => {
    const reply = await send('app/reopen-all', { requestIds: [...requestIds] });
    if (reply.ok) undone();
    else setProblem(reply.problem);
  };
  return (
    <>
      <p class="pp-open-foot" aria-live="polite">
        <span class="ol-meta">{t.marked({ n: requestIds.length })}</span>
        <Button kind="link" size="small" icon="undo" onClick={() => void undo()}>
          {t.undo}
        </Button>
      </p>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
