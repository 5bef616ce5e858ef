import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { HistorySize } from '@/utils/messages/protocol';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { useProblemSentence } from '../parts/problem-note';
import { Question } from '../parts/question';
import { SettingRow } from '../parts/setting-row';
import { Wrong } from '../parts/wrong';

/** What stays, whatever is cleared. */
interface Staying {
  unknown: number;
  underWay: number;
}

interface Props {
  size: HistorySize | undefined;
  onCleared(): void;
}

/** Empties the journal after a question that says what is lost and what stays. */
export function ClearRecords({ size, onCleared }: Props) {
  const { env, t } = useOptions();
  const sentence = useProblemSentence();
  const [staying, setStaying] = useState<Staying>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();

  const ask = async (): Promise<void> => {
    const reply = await env.send('app/popup', {});
    if (!reply.ok) return setProblem(reply.problem);
    setStaying({ unknown: reply.value.openQuestions.length, underWay: reply.value.underWay.length });
  };
  const clear = async (): Promise<void> => {
    const reply = await env.send('app/clear-history', {});
    setStaying(undefined);
    setProblem(reply.ok ? undefined : reply.problem);
    setSaid(reply.ok ? t.records.cleared(reply.value.gone) : '');
    onCleared();
  };
  return (
    <SettingRow
      title={t.records.clear}
      help={t.records.clearHelp}
      below={
        <div role="status">
          <Wrong>{problem && sentence(problem)}</Wrong>
          {!problem && <p class="opt-note">{said}</p>}
        </div>
      }
    >
      <Button kind="danger" icon="trash" onClick={() => void ask()}>
        {t.records.clearButton}
      </Button>
      {staying && (
        <ClearDialog
          count={countOf(size, staying)}
          staying={staying}
          clear={clear}
          close={() => setStaying(undefined)}
        />
      )}
    </SettingRow>
  );
}

/** How many go; undefined: the journal could not be counted. */
function countOf(size: HistorySize | undefined, { unknown, underWay }: Staying): number | undefined {
  return size && Math.max(0, size.count - unknown - underWay);
}

interface ClearDialogProps {
  count: number | undefined;
  staying: Staying;
  clear(): Promise<void>;
  close(): void;
}

function ClearDialog({ count, staying: { unknown, underWay }, clear, close }: ClearDialogProps) {
  const { env, t } = useOptions();
  return (
    <Question
      title={t.records.clearTitle(count)}
      icon="trash"
      confirm={t.records.clearConfirm}
      other={
        <Button icon="external" onClick={env.openHistory}>
          {t.records.exportFirst}
        </Button>
      }
      onConfirm={() => void clear()}
      onClose={close}
    >
      <p>{t.records.clearText}</p>
      {unknown + underWay > 0 && <p>{t.records.stay(unknown, underWay)}</p>}
    </Question>
  );
}
