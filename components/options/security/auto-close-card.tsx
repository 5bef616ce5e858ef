import { Wrong } from '@/components/ui/wrong';
import { useOptions } from '../options-screen';
import { NumberRow } from '../parts/control-rows';
import { SettingCard } from '../parts/setting-row';
import { useVaultCall } from './use-vault-call';
import type { VaultProps } from './vault-state';

const IDLE_MINUTES = [15, 30, 60, 0];
const MAX_MINUTES = [60, 240, 480, 0];

/** When the vault closes automatically. 0 is never; closing the browser always closes it. */
export function AutoCloseCard({ vault, onVault }: VaultProps) {
  const { screen, t } = useOptions();
  const call = useVaultCall(onVault);
  const { idleMinutes, maxMinutes } = vault;
  const label = (minutes: number) => (minutes === 0 ? t.security.never : t.security.minutes(minutes));

  const setIdle = async (minutes: number): Promise<void> => {
    // The browser reports an idle user only with this permission; without it the time simply runs.
    const mayWatch = minutes === 0 || (await screen.permissions.request({ permissions: ['idle'] }));
    if (mayWatch) await call.run('app/set-auto-close', { idleMinutes: minutes, maxMinutes });
  };
  return (
    <SettingCard title={t.security.autoClose} note={t.security.onBrowserClose}>
      <NumberRow
        name="idle"
        title={t.security.idle}
        help={t.security.idleHelp}
        value={idleMinutes}
        choices={withValue(IDLE_MINUTES, idleMinutes)}
        label={label}
        onChange={(minutes) => void setIdle(minutes)}
      />
      <NumberRow
        name="max"
        title={t.security.max}
        help={t.security.maxHelp}
        below={<Wrong isNews>{call.sentence}</Wrong>}
        value={maxMinutes}
        choices={withValue(MAX_MINUTES, maxMinutes)}
        label={label}
        onChange={(minutes) => void call.run('app/set-auto-close', { idleMinutes, maxMinutes: minutes })}
      />
    </SettingCard>
  );
}

/** The usual choices, and the current one if it came from a file. */
function withValue(choices: number[], value: number): number[] {
  return choices.includes(value) ? choices : [value, ...choices];
}
