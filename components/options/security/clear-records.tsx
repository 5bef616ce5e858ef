import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Wrong } from '@/components/ui/wrong';
import type { HistorySize, UnfinishedLocks } from '@/utils/domain/history-query';
import type { Problem } from '@/utils/domain/problem';
import { useOptions } from '../options-screen';
import { useProblemSentence } from '../parts/problem-note';
import { Question } from '../parts/question';
import { SettingRow } from '../parts/setting-row';
import { useClearing } from './use-clearing';

interface Props {
  size: HistorySize | undefined;
  onCleared(): void;
}

/** Empties the journal after a question that says what is lost and what stays. */
export function ClearRecords({ size, onCleared }: Props) {
  const { screen, t } = useOptions();
  const sentence = useProblemSentence();
  const [staying, setStaying] = useState<UnfinishedLocks>();
  const [problem, setProblem] = useState<Problem>();
  const { clearing, clear } = useClearing(onCleared);

  const ask = async (): Promise<void> => {
    const reply = await screen.send('app/unfinished-locks', {});
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) setStaying(reply.value);
  };
  const goOn = (count: number | undefined): void => {
    setStaying(undefined);
    void clear(count);
  };
  return (
    <SettingRow
      title={t.records.clear}
      help={t.records.clearHelp}
      below={
        <>
          {clearing.phase === 'clearing' && <Progress {...clearing} />}
          <div role="status">
            <Wrong>{problem && sentence(problem)}</Wrong>
            {clearing.phase === 'done' && <p class="opt-note">{t.records.cleared(clearing.gone)}</p>}
            {clearing.phase === 'stopped' && (
              <Wrong>
                {t.records.stopped(clearing.gone)} {sentence(clearing.problem)}
              </Wrong>
            )}
          </div>
        </>
      }
    >
      <Button
        kind="danger"
        icon="trash"
        disabled={clearing.phase === 'clearing' || size?.count === 0}
        onClick={() => void ask()}
      >
        {t.records.clearButton}
      </Button>
      {staying && (
        <ClearDialog
          count={countOf(size, staying)}
          staying={staying}
          clear={() => goOn(countOf(size, staying))}
          close={() => setStaying(undefined)}
        />
      )}
    </SettingRow>
  );
}

/** How many are deleted; undefined: the journal could not be counted. */
function countOf(size: HistorySize | undefined, { unknown, underWay }: UnfinishedLocks): number | undefined {
  return size && Math.max(0, size.count - unknown - underWay);
}

/** Not announced: it changes several times a second. */
function Progress({ gone, of }: { gone: number; of: number | undefined }) {
  const { t } = useOptions();
  return (
    <p class="opt-note">
      <progress aria-label={t.records.clear} value={of ? gone : undefined} max={of || undefined} />{' '}
      {t.records.clearing(gone, of)}
    </p>
  );
}

interface ClearDialogProps {
  count: number | undefined;
  staying: UnfinishedLocks;
  clear(): void;
  close(): void;
}

function ClearDialog({ count, staying: { unknown, underWay }, clear, close }: ClearDialogProps) {
  const { screen, t } = useOptions();
  return (
    <Question
      title={t.records.clearTitle(count)}
      icon="trash"
      confirm={t.records.clearConfirm}
      other={
        <Button icon="external" onClick={() => screen.openPage('history')}>
          {t.records.exportFirst}
        </Button>
      }
      onConfirm={clear}
      onClose={close}
    >
      <p>{t.records.clearText}</p>
      {unknown + underWay > 0 && <p>{t.records.stay(unknown, underWay)}</p>}
    </Question>
  );
}
