import { useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { MOST_OPEN } from '@/utils/domain/open-work';
import type { Problem } from '@/utils/domain/problem';
import { openWork } from '@/utils/i18n/open-work';
import type { Entry } from './entry';
import { useHistoryScreen } from './history-screen';
import { useWords } from './words';

interface OpenWorkBarProps {
  /** The listed entries that may be marked in bulk. */
  entries: readonly Entry[];
}

/** Above the list of open locks: marks all accepted or held ones at once, after asking, and takes it back. */
export function OpenWorkBar({ entries }: OpenWorkBarProps) {
  const t = useTexts(openWork);
  const { common } = useWords();
  const { send } = useHistoryScreen();
  const [asked, setAsked] = useState<string[]>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [marked, setMarked] = useState<string[]>([]);
  const n = entries.length;
  const mark = async (all: readonly string[]): Promise<void> => {
    setBusy(true);
    const done: string[] = [];
    for (const requestIds of inParts(all)) {
      const reply = await send('app/mark-all-handled', { requestIds });
      setProblem(reply.ok ? undefined : reply.problem);
      if (!reply.ok) break;
      done.push(...reply.value.marked);
    }
    setBusy(false);
    setAsked(undefined);
    setMarked(done);
  };
  const undo = async (): Promise<void> => {
    for (const requestIds of inParts(marked)) {
      const reply = await send('app/reopen-all', { requestIds });
      setProblem(reply.ok ? undefined : reply.problem);
      if (!reply.ok) return;
    }
    setMarked([]);
  };
  if (n + marked.length === 0 && !problem) return null;
  return (
    <div class="hp-open-bar">
      {problem && <ProblemNote problem={problem} />}
      {asked ? (
        <>
          <span>{t.markAllSure({ n: asked.length })}</span>
          <Button size="small" onClick={() => setAsked(undefined)}>
            {common.cancel}
          </Button>
          <Button kind="primary" size="small" icon="check" busy={isBusy} onClick={() => void mark(asked)}>
            {t.markAllYes({ n: asked.length })}
          </Button>
        </>
      ) : (
        n > 0 && (
          // Marks what was listed when the question was asked, whatever arrives meanwhile.
          <Button
            size="small"
            icon="check"
            onClick={() => setAsked(entries.map(({ record }) => record.requestId))}
          >
            {t.markAll({ n })}
          </Button>
        )
      )}
      {marked.length > 0 && (
        <>
          <span class="ol-meta" aria-live="polite">
            {t.marked({ n: marked.length })}
          </span>
          <Button kind="link" size="small" icon="undo" onClick={() => void undo()}>
            {t.undo}
          </Button>
        </>
      )}
    </div>
  );
}

/** As many at a time as one message takes. */
function inParts(all: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_OPEN) }, (_, i) =>
    all.slice(i * MOST_OPEN, (i + 1) * MOST_OPEN),
  );
}
