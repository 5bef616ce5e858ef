import { useState } from 'preact/hooks';
import type { Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { ProblemNote } from '../parts/problem-note';
import type { Problems } from '../parts/problems';
import { Question } from '../parts/question';
import { NewPassphrase } from '../security/new-passphrase';
import { passphraseProblems } from '../security/passphrase';

interface Props {
  onExported(fileName: string): void;
  onClose(): void;
}

/** Without secrets, unless asked; and then only encrypted. */
export function ExportDialog({ onExported, onClose }: Props) {
  const { env, t } = useOptions();
  const [isSealed, setSealed] = useState(false);
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const wrong: { next?: Problems; repeat?: Problems } = isSealed ? passphraseProblems(next, repeat) : {};

  const mayGo = !isSealed || (next !== '' && repeat !== '');

  const go = async (): Promise<void> => {
    if (!mayGo) return;
    setTried(true);
    if (wrong.next || wrong.repeat) return;
    const reply = await env.send('app/export-settings', isSealed ? { passphrase: next } : {});
    if (!reply.ok) return setProblem(reply.problem);
    const name = `order-lock-${fileDate(env.now())}.json`;
    env.saveFile(name, reply.value.text);
    onExported(name);
  };

  return (
    <Question
      title={t.transfer.exportTitle}
      onClose={onClose}
      onEnter={() => void go()}
      kind="primary"
      disabled={!mayGo}
      confirm={t.transfer.exportGo}
      onConfirm={() => void go()}
    >
      <fieldset class="opt-choices">
        <legend class="ol-unseen">{t.transfer.contents}</legend>
        <Choice
          label={t.transfer.exportPlain}
          help={t.transfer.exportPlainHelp}
          checked={!isSealed}
          onChoose={() => setSealed(false)}
        />
        <Choice
          label={t.transfer.exportSealed}
          help={t.transfer.exportSealedHelp}
          checked={isSealed}
          onChoose={() => setSealed(true)}
        />
      </fieldset>
      {isSealed && (
        <NewPassphrase
          next={next}
          repeat={repeat}
          wrong={isTried ? wrong : {}}
          help={t.fieldProblems['passphrase-short']}
          onNext={setNext}
          onRepeat={setRepeat}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
    </Question>
  );
}

interface ChoiceProps {
  label: string;
  help: string;
  checked: boolean;
  onChoose(): void;
}

function Choice({ label, help, checked, onChoose }: ChoiceProps) {
  return (
    <label class="opt-choice">
      <input
        class="ol-check opt-radio"
        type="radio"
        name="export-contents"
        checked={checked}
        onChange={onChoose}
      />
      <span>
        <strong>{label}</strong>
        <span class="opt-note">{help}</span>
      </span>
    </label>
  );
}

/** "20261123" in the agent's zone. */
function fileDate(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
}
