import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { OptionsTexts } from '@/utils/i18n/options';
import { problemSentence } from '@/utils/i18n/problems';
import type { ImportReport, Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { useProblemSentence } from '../parts/problem-note';
import { Question } from '../parts/question';
import { TextField } from '../parts/text-field';
import { Wrong } from '../parts/wrong';
import { HostDialog } from '../shops/host-dialog';
import { invalidField } from './invalid-field';
import type { Import } from './use-import';

interface Props {
  importing: Import;
  /** Leads to the form of a shop that lacks its secrets. */
  onFill?: (sellerNick: string) => void;
}

/** What became of a settings file, and the questions it raises. */
export function ImportResult({ importing, onFill }: Props) {
  const { t } = useOptions();
  const { state, dismiss } = importing;
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
          <Notice icon="warning" action={close}>
            {t.transfer.tooBig}
          </Notice>
        )}
        {state.phase === 'problem' && (
          <Notice icon="warning" action={close}>
            <FileProblem problem={state.problem} />
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
      {state.phase === 'passphrase' && <PassphraseDialog importing={importing} wrong={state.wrong} />}
    </div>
  );
}

interface DoneProps {
  report: ImportReport;
  onFill: Props['onFill'];
  close: ComponentChild;
}

function Done({ report: { imported, needSecret }, onFill, close }: DoneProps) {
  const { t } = useOptions();
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
    </Notice>
  );
}

function FileProblem({ problem }: { problem: Problem }) {
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
      <p>{invalidField(detail, t)}</p>
      <p>{t.transfer.invalidNext}</p>
    </>
  );
}

/** "3:14" in words; empty where the browser did not say. */
function placeOf(where: string | undefined, t: OptionsTexts['transfer']): string {
  const [line, column] = where?.split(':') ?? [];
  return line && column ? t.unreadableAt(line, column) : '';
}

function PassphraseDialog({ importing, wrong }: { importing: Import; wrong?: Problem | undefined }) {
  const { t, language } = useOptions();
  const [passphrase, setPassphrase] = useState('');
  const give = (): void => void importing.givePassphrase(passphrase);
  return (
    <Question
      title={t.transfer.passphraseTitle}
      onClose={importing.dismiss}
      onEnter={give}
      kind="primary"
      disabled={passphrase === ''}
      confirm={t.transfer.passphraseGo}
      onConfirm={give}
    >
      <p>{t.transfer.passphraseText}</p>
      <TextField label={t.security.passphrase} type="password" value={passphrase} onInput={setPassphrase} />
      <Wrong isNews>{wrong && problemSentence(wrong, language)}</Wrong>
    </Question>
  );
}
