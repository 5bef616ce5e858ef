import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { VaultView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { SettingRow } from '../parts/setting-row';
import { useVaultCall } from './use-vault-call';

export interface VaultProps {
  vault: VaultView;
  onVault(vault: VaultView): void;
}

/** Open, closed and why, or on the device key; with the one button that changes it. */
export function VaultState({ vault, onVault }: VaultProps) {
  const { t } = useOptions();
  const call = useVaultCall(onVault, vault.nextTryAt);
  if (vault.state === 'no-passphrase')
    return <SettingRow title={t.security.nowDevice} help={t.security.deviceHelp} />;
  if (vault.state === 'open') {
    return (
      <SettingRow title={t.security.nowOpen} help={t.security.openHelp}>
        <Button icon="key" onClick={() => void call.run('app/close-vault', {})}>
          {t.security.closeNow}
        </Button>
      </SettingRow>
    );
  }
  const why = vault.closedWhy ? t.security.closedWhy[vault.closedWhy] : '';
  return (
    <SettingRow
      title={t.security.nowClosed}
      help={`${why}${t.security.closedHelp}`}
      below={<OpenVault call={call} />}
    />
  );
}

function OpenVault({ call }: { call: ReturnType<typeof useVaultCall> }) {
  const { t } = useOptions();
  const [passphrase, setPassphrase] = useState('');
  const { secondsLeft } = call;
  const mayOpen = passphrase !== '' && secondsLeft === 0;
  const form = useRef<HTMLFormElement>(null);
  const open = async (): Promise<void> => {
    // Where the next attempt is typed; the button is waiting by then.
    if (!(await call.run('app/open-vault', { passphrase }))) form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      class="opt-inline-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayOpen) void open();
      }}
    >
      <TextField
        label={t.security.passphrase}
        type="password"
        value={passphrase}
        error={call.sentence}
        onInput={setPassphrase}
      >
        <Button kind="primary" type="submit" disabled={!mayOpen} busy={call.isBusy}>
          {secondsLeft > 0 ? t.security.tryIn(secondsLeft) : t.security.open}
        </Button>
      </TextField>
      <p class="ol-unseen" role="alert">
        {call.sentence}
      </p>
    </form>
  );
}
