import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Wrong } from '@/components/ui/wrong';
import { useOptions } from '../options-screen';
import { Question } from '../parts/question';
import { SettingRow } from '../parts/setting-row';
import { useVaultCall } from './use-vault-call';
import type { VaultProps } from './vault-state';

/** For a forgotten passphrase: secrets are deleted, shops and history stay. Asked once. */
export function ResetVault({ vault, onVault }: VaultProps) {
  const { t } = useOptions();
  const call = useVaultCall(onVault);
  const [isAsking, setAsking] = useState(false);
  const [isDone, setDone] = useState(false);
  if (vault.state === 'no-passphrase' && !isDone) return null;

  const close = (): void => setAsking(false);
  const reset = async (): Promise<void> => {
    if (!(await call.run('app/reset-vault', {}))) return;
    setDone(true);
    close();
  };
  return (
    <SettingRow
      title={t.security.forgot}
      help={t.security.resetText}
      below={
        <p class="opt-note" role="status">
          {isDone && t.security.resetDone}
        </p>
      }
    >
      <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
        {t.security.reset}
      </Button>
      {isAsking && (
        <Question
          title={t.security.resetTitle}
          icon="trash"
          busy={call.isBusy}
          confirm={t.security.resetConfirm}
          onConfirm={() => void reset()}
          onClose={close}
        >
          <p>{t.security.resetText}</p>
          <Wrong isNews>{call.sentence}</Wrong>
        </Question>
      )}
    </SettingRow>
  );
}
