import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { useProblemSentence } from '../parts/problem-note';
import { SettingRow } from '../parts/setting-row';

/** What stays, whatever is cleared. */
interface Staying {
  unknown: number;
  underWay: number;
}

/** Empties the journal after a question that says what is lost and what stays. */
export function ClearRecords() {
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
  };
  return (
    <SettingRow
      title={t.records.clear}
      help={t.records.clearHelp}
      below={
        <p class={problem ? 'opt-note opt-bad' : 'opt-note'} role="status">
          {problem ? sentence(problem) : said}
        </p>
      }
    >
      <Button kind="danger" icon="trash" onClick={() => void ask()}>
        {t.records.clearButton}
      </Button>
      {staying && <ClearDialog staying={staying} clear={clear} close={() => setStaying(undefined)} />}
    </SettingRow>
  );
}

interface ClearDialogProps {
  staying: Staying;
  clear(): Promise<void>;
  close(): void;
}

function ClearDialog({ staying: { unknown, underWay }, clear, close }: ClearDialogProps) {
  const { env, t } = useOptions();
  return (
    <Dialog
      title={t.records.clearTitle}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t.frame.cancel}</Button>
          <Button icon="external" onClick={env.openHistory}>
            {t.records.exportFirst}
          </Button>
          <Button kind="danger" icon="trash" onClick={() => void clear()}>
            {t.records.clearConfirm}
          </Button>
        </>
      }
    >
      <p>{t.records.clearText}</p>
      {unknown + underWay > 0 && <p>{t.records.stay(unknown, underWay)}</p>}
    </Dialog>
  );
}
