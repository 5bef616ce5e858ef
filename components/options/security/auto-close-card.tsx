import { Segments } from '@/components/ui/Segments';
import { useOptions } from '../env';
import { SettingCard, SettingRow } from '../parts/setting-row';
import { Wrong } from '../parts/wrong';
import { useVaultCall } from './use-vault-call';
import type { VaultProps } from './vault-state';

const IDLE_MINUTES = [15, 30, 60, 0];
const MAX_MINUTES = [60, 240, 480, 0];

/** When the vault closes by itself. 0 is never; the browser's end always closes it. */
export function AutoCloseCard({ vault, onVault }: VaultProps) {
  const { env, t } = useOptions();
  const call = useVaultCall(onVault);
  const { idleMinutes, maxMinutes } = vault;
  const options = (minutes: number[]) =>
    minutes.map((n) => ({ value: String(n), label: n === 0 ? t.security.never : t.security.minutes(n) }));

  const setIdle = async (minutes: number): Promise<void> => {
    // The browser tells of an idle user only with this permission; without it the time simply runs on.
    const mayWatch = minutes === 0 || (await env.permissions.request({ permissions: ['idle'] }));
    if (mayWatch) await call.run('app/set-auto-close', { idleMinutes: minutes, maxMinutes });
  };
  return (
    <SettingCard title={t.security.autoClose} note={t.security.onBrowserClose}>
      <SettingRow title={t.security.idle} help={t.security.idleHelp}>
        <Segments
          name="idle"
          label={t.security.idle}
          value={String(idleMinutes)}
          options={options(withValue(IDLE_MINUTES, idleMinutes))}
          onChange={(value) => void setIdle(Number(value))}
        />
      </SettingRow>
      <SettingRow
        title={t.security.max}
        help={t.security.maxHelp}
        below={<Wrong isNews>{call.sentence}</Wrong>}
      >
        <Segments
          name="max"
          label={t.security.max}
          value={String(maxMinutes)}
          options={options(withValue(MAX_MINUTES, maxMinutes))}
          onChange={(value) =>
            void call.run('app/set-auto-close', { idleMinutes, maxMinutes: Number(value) })
          }
        />
      </SettingRow>
    </SettingCard>
  );
}

/** The usual choices, and the present one if it came from a file. */
function withValue(choices: number[], value: number): number[] {
  return choices.includes(value) ? choices : [value, ...choices];
}
