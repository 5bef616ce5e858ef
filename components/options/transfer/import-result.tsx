import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { problemSentence } from '@/utils/i18n/problems';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { useProblemSentence } from '../parts/problem-note';
import { TextField } from '../parts/text-field';
import { HostDialog } from '../shops/host-dialog';
import { invalidField } from './invalid-field';
import type { Import } from './use-import';

/** What became of a settings file, and the questions it raises. */
export function ImportResult({ importing }: { importing: Import }) {
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
        {state.phase === 'done' && (
          <Notice icon="check" action={close}>
            {state.report.imported > 0 ? t.transfer.imported(state.report.imported) : t.transfer.importedNone}
            {state.report.needSecret.length > 0 && (
              <p>{t.transfer.needSecret(state.report.needSecret.join('、'))}</p>
            )}
          </Notice>
        )}
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

function FileProblem({ problem }: { problem: Problem }) {
  const { t } = useOptions();
  const sentence = useProblemSentence();
  const { code, detail = {} } = problem;
  if (code === 'settings-newer') return <>{t.transfer.newer}</>;
  if (code === 'settings-unreadable') {
    return (
      <>
        {t.transfer.unreadable}
        {detail.where && <p>{t.transfer.unreadableAt(detail.where)}</p>}
      </>
    );
  }
  if (code !== 'settings-invalid') return <>{sentence(problem)}</>;
  return (
    <>
      {t.transfer.invalid}
      <p>{invalidField(detail, t)}</p>
    </>
  );
}

function PassphraseDialog({ importing, wrong }: { importing: Import; wrong?: Problem | undefined }) {
  const { t, language } = useOptions();
  const [passphrase, setPassphrase] = useState('');
  const give = (): void => void importing.givePassphrase(passphrase);
  return (
    <Dialog
      title={t.transfer.passphraseTitle}
      onClose={importing.dismiss}
      onEnter={give}
      actions={
        <>
          <Button onClick={importing.dismiss}>{t.frame.cancel}</Button>
          <Button kind="primary" disabled={passphrase === ''} onClick={give}>
            {t.transfer.passphraseGo}
          </Button>
        </>
      }
    >
      <p>{t.transfer.passphraseText}</p>
      <TextField label={t.transfer.passphrase} type="password" value={passphrase} onInput={setPassphrase} />
      {wrong && (
        <p class="opt-note opt-bad" role="alert">
          {problemSentence(wrong, language)}
        </p>
      )}
    </Dialog>
  );
}
