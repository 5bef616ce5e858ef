import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { Wrong } from '@/components/ui/wrong';
import type { Problem } from '@/utils/domain/problem';
import type { OptionsTexts } from '@/utils/i18n/options';
import type { ImportReport } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { useProblemSentence } from '../parts/problem-note';
import { Question } from '../parts/question';
import { HostDialog } from '../shops/host-dialog';
import { useSecondsUntil } from '../use-wait';
import { preferenceLabels } from './change-words';
import { faultyValue } from './faulty-value';
import { ImportPreview } from './import-preview';
import { invalidField } from './invalid-field';
import type { Import } from './use-import';

interface Props {
  importing: Import;
  /** Opens the form of a shop that lacks its secrets. */
  onFill?: (sellerNick: string) => void;
}

/** A success needs no answer; it closes automatically. */
const SUCCESS_MS = 8000;

/** The result of importing a settings file, and the questions it raises. */
export function ImportResult({ importing, onFill }: Props) {
  const { t } = useOptions();
  const { state, dismiss } = importing;
  const isSettled = state.phase === 'done' && state.report.needSecret.length === 0 && !state.report.managed;
  useEffect(() => {
    if (!isSettled) return;
    const timer = setTimeout(dismiss, SUCCESS_MS);
    return () => clearTimeout(timer);
  }, [isSettled, dismiss]);
  const close = (
    <Button size="small" onClick={dismiss}>
      {t.frame.close}
    </Button>
  );
  return (
    <div class="opt-messages">
      <div role="status">
        {state.phase === 'importing' && <Notice>{t.transfer.importing}</Notice>}
        {state.phase === 'done' && <Done report={state.report} onFill={onFill} close={close} />}
      </div>
      <div role="alert">
        {state.phase === 'too-big' && (
          <Notice icon="refused" isBad action={close}>
            {t.transfer.tooBig}
          </Notice>
        )}
        {state.phase === 'problem' && (
          <Notice icon="refused" isBad action={close}>
            <FileProblem problem={state.problem} text={state.text} />
          </Notice>
        )}
      </div>
      {state.phase === 'confirm' && (
        <HostDialog
          host={state.host}
          what={state.what}
          onConfirm={() => void importing.confirmHost()}
          onCancel={dismiss}
        />
      )}
      {state.phase === 'preview' && (
        <ImportPreview changes={state.changes} onAgree={() => void importing.agree()} onClose={dismiss} />
      )}
      {state.phase === 'passphrase' && <PassphraseDialog importing={importing} wrong={state.wrong} />}
    </div>
  );
}

interface DoneProps {
  report: ImportReport;
  onFill: Props['onFill'];
  close: ComponentChild;
}

function Done({ report: { imported, needSecret, managed = [] }, onFill, close }: DoneProps) {
  const { t } = useOptions();
  const labels = preferenceLabels(t);
  const [first] = needSecret;
  const fill = first !== undefined && onFill && (
    <Button size="small" onClick={() => onFill(first)}>
      {t.transfer.fillIn}
    </Button>
  );
  return (
    <Notice
      icon={first === undefined ? 'check' : 'warning'}
      action={
        <>
          {fill}
          {close}
        </>
      }
    >
      {imported > 0 ? t.transfer.imported(imported) : t.transfer.importedNone}
      {first !== undefined && <p>{t.transfer.needSecret(needSecret)}</p>}
      {managed.length > 0 && <p>{t.transfer.keptManaged(managed.map((name) => labels[name] ?? name))}</p>}
    </Notice>
  );
}

function FileProblem({ problem, text = '' }: { problem: Problem; text?: string | undefined }) {
  const { t } = useOptions();
  const sentence = useProblemSentence();
  const { code, detail = {} } = problem;
  if (code === 'settings-newer') return <>{t.transfer.newer}</>;
  if (code === 'settings-unreadable') {
    return (
      <>
        {t.transfer.unreadable}
        <p>
          {placeOf(detail.where, t.transfer)}
          {t.transfer.unreadableNext}
        </p>
      </>
    );
  }
  if (code !== 'settings-invalid') return <>{sentence(problem)}</>;
  return (
    <>
      {t.transfer.invalid}
      <p>{invalidField(detail, t, faultyValue(text, detail.field))}</p>
      <p>{t.transfer.invalidNext}</p>
    </>
  );
}

/** "3:14" in words; empty if the browser did not say. */
function placeOf(where: string | undefined, t: OptionsTexts['transfer']): string {
  const [line, column] = where?.split(':') ?? [];
  return line && column ? t.unreadableAt(line, column) : '';
}

function PassphraseDialog({ importing, wrong }: { importing: Import; wrong?: Problem | undefined }) {
  const { screen, t } = useOptions();
  const [passphrase, setPassphrase] = useState('');
  const [until, setUntil] = useState(0);
  useEffect(() => {
    setUntil(screen.now() + Number(wrong?.detail?.seconds ?? 0) * 1000);
  }, [screen, wrong]);
  const seconds = useSecondsUntil(until);
  const give = (): void => void (seconds === 0 && importing.givePassphrase(passphrase));
  return (
    <Question
      title={t.transfer.passphraseTitle}
      onClose={importing.dismiss}
      onEnter={give}
      kind="primary"
      disabled={passphrase === '' || seconds > 0}
      confirm={seconds > 0 ? t.security.tryIn(seconds) : t.transfer.passphraseGo}
      onConfirm={give}
    >
      <p>{t.transfer.passphraseText}</p>
      <TextField label={t.security.passphrase} type="password" value={passphrase} onInput={setPassphrase} />
      <Wrong isNews>{wrong && t.security.wrong}</Wrong>
    </Question>
  );
}
