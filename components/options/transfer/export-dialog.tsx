import { useRef, useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import { useOptions } from '../options-screen';
import { Choice } from '../parts/choice';
import { ProblemNote } from '../parts/problem-note';
import { Question } from '../parts/question';
import { usePreferences } from '../preferences-context';
import { NewPassphrase } from '../security/new-passphrase';
import { type PassphraseProblems, passphraseProblems } from '../security/passphrase';
import { VaultPassphrase } from '../security/vault-passphrase';
import { useAnswer } from '../use-background';
import { fileDate } from './file-date';

interface Props {
  onExported(fileName: string): void;
  onClose(): void;
}

/** Without secrets by default; if requested, only encrypted, and only with the vault's passphrase if it has one. */
export function ExportDialog({ onExported, onClose }: Props) {
  const { screen, t } = useOptions();
  const vault = useAnswer('app/vault', {}, 'vault');
  const [isSealed, setSealed] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const fields = useRef<HTMLDivElement>(null);
  const { passphraseMinLength } = usePreferences();
  const wrong: PassphraseProblems = isSealed ? passphraseProblems(next, repeat, passphraseMinLength) : {};

  const hasPassphrase = vault.value !== undefined && vault.value.state !== 'no-passphrase';
  const needed = hasPassphrase ? [current, next, repeat] : [next, repeat];
  const mayGo = !isSealed || (vault.value !== undefined && needed.every((typed) => typed !== ''));

  const go = async (): Promise<void> => {
    if (!mayGo || isBusy) return;
    setTried(true);
    setProblem(undefined);
    if (wrong.next || wrong.repeat) return;
    setBusy(true);
    const secrets = { passphrase: next, ...(hasPassphrase && { current }) };
    const reply = await screen.send('app/export-settings', isSealed ? secrets : {});
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.problem);
      // Where the next attempt is typed.
      if (reply.problem.code === 'wrong-passphrase') fields.current?.querySelector('input')?.focus();
      return;
    }
    const name = `order-lock-${fileDate(screen.now())}.json`;
    screen.saveFile(name, reply.value.text, 'application/json');
    onExported(name);
  };
  const shown = problem ?? (isSealed ? vault.problem : undefined);

  return (
    <Question
      title={t.transfer.exportTitle}
      onClose={onClose}
      onEnter={() => void go()}
      kind="primary"
      disabled={!mayGo}
      busy={isBusy}
      confirm={t.transfer.exportGo}
      onConfirm={() => void go()}
    >
      <fieldset class="opt-choices">
        <legend class="ol-unseen">{t.transfer.contents}</legend>
        <Choice
          type="radio"
          name="export-contents"
          label={t.transfer.exportPlain}
          help={t.transfer.exportPlainHelp}
          checked={!isSealed}
          onChange={() => setSealed(false)}
        />
        <Choice
          type="radio"
          name="export-contents"
          label={t.transfer.exportSealed}
          help={t.transfer.exportSealedHelp}
          checked={isSealed}
          onChange={() => setSealed(true)}
        />
      </fieldset>
      {isSealed && (
        <div ref={fields}>
          {hasPassphrase && <VaultPassphrase value={current} wrong={{}} onInput={setCurrent} />}
          <NewPassphrase
            label={t.security.ofFile}
            next={next}
            repeat={repeat}
            wrong={isTried ? wrong : {}}
            onNext={setNext}
            onRepeat={setRepeat}
          />
        </div>
      )}
      <div role="alert">{shown && <ProblemNote problem={shown} />}</div>
    </Question>
  );
}
