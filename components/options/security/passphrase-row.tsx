import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { Wrong } from '@/components/ui/wrong';
import { useOptions } from '../options-screen';
import { Question } from '../parts/question';
import { SettingRow } from '../parts/setting-row';
import { usePreferences } from '../preferences-context';
import { NewPassphrase } from './new-passphrase';
import { passphraseProblems } from './passphrase';
import { useVaultCall } from './use-vault-call';
import type { VaultProps } from './vault-state';

type Asked = 'set' | 'change' | 'remove';

/** Set, change or turn off the passphrase. */
export function PassphraseRow({ vault, onVault }: VaultProps) {
  const { t } = useOptions();
  const { passphraseRequired } = usePreferences();
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState('');
  const hasOne = vault.state !== 'no-passphrase';
  const finish = (sentence: string): void => {
    setAsked(undefined);
    setSaid(sentence);
  };
  return (
    <SettingRow
      title={t.security.passphrase}
      help={t.security.passphraseHelp}
      below={
        <p class="opt-note" role="status">
          {said}
        </p>
      }
    >
      {!hasOne && <Button onClick={() => setAsked('set')}>{t.security.setPassphrase}</Button>}
      {hasOne && <Button onClick={() => setAsked('change')}>{t.security.changePassphrase}</Button>}
      {hasOne && !passphraseRequired && (
        <Button onClick={() => setAsked('remove')}>{t.security.removePassphrase}</Button>
      )}
      {asked && (
        <PassphraseDialog
          asked={asked}
          onVault={onVault}
          onDone={finish}
          onClose={() => setAsked(undefined)}
        />
      )}
    </SettingRow>
  );
}

interface DialogProps {
  asked: Asked;
  onVault: VaultProps['onVault'];
  onDone(sentence: string): void;
  onClose(): void;
}

function PassphraseDialog({ asked, onVault, onDone, onClose }: DialogProps) {
  const { t } = useOptions();
  const { passphraseMinLength } = usePreferences();
  const call = useVaultCall(onVault);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isTried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const wrong = asked === 'remove' ? {} : passphraseProblems(next, repeat, passphraseMinLength);
  const titles = {
    set: t.security.setPassphrase,
    change: t.security.changePassphrase,
    remove: t.security.removePassphrase,
  };

  const needed = { set: [next, repeat], change: [current, next, repeat], remove: [current] };
  const mayGo = needed[asked].every((typed) => typed !== '') && call.secondsLeft === 0;

  const go = async (): Promise<void> => {
    if (!mayGo) return;
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const body = { passphrase: asked === 'remove' ? '' : next, ...(asked === 'set' ? {} : { current }) };
    if (await call.run('app/set-passphrase', body))
      return onDone(asked === 'remove' ? t.security.removed : t.security.set);
    // Where the next attempt is typed; the button is waiting by then.
    fields.current?.querySelector('input')?.focus();
  };
  return (
    <Question
      title={titles[asked]}
      onClose={onClose}
      onEnter={() => void go()}
      kind="primary"
      disabled={!mayGo}
      busy={call.isBusy}
      confirm={call.secondsLeft > 0 ? t.security.tryIn(call.secondsLeft) : titles[asked]}
      onConfirm={() => void go()}
    >
      <p>{asked === 'remove' ? t.security.removeText : t.security.strengthHelp(passphraseMinLength)}</p>
      <div ref={fields}>
        {asked !== 'set' && (
          <TextField label={t.security.current} type="password" value={current} onInput={setCurrent} />
        )}
        {asked !== 'remove' && (
          <NewPassphrase
            next={next}
            repeat={repeat}
            wrong={isTried ? wrong : {}}
            onNext={setNext}
            onRepeat={setRepeat}
          />
        )}
      </div>
      <Wrong isNews>{call.sentence}</Wrong>
    </Question>
  );
}
