import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import type { OptionsTexts } from '@/utils/i18n/options';
import { type Shortcut, useOptions } from '../env';
import { PageHead } from '../parts/page-head';
import { SettingCard, SettingRow } from '../parts/setting-row';
import { shortcutFromKeys } from './shortcut-from-keys';

/** Which keys do what; those of the browser can be changed here (Firefox) or on the browser's own page (Chromium). */
export function ShortcutsSection() {
  const { env, t } = useOptions();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  const load = (): void => void env.shortcuts.list().then(setShortcuts);
  useEffect(load, [env]);
  // Changed on the browser's page meanwhile: looked up again when this tab is seen again.
  useEffect(() => {
    document.addEventListener('visibilitychange', load);
    return () => document.removeEventListener('visibilitychange', load);
  }, [env]);

  return (
    <>
      <PageHead title={t.frame.shortcuts} intro={t.general.shortcutsIntro} />
      <div class="opt-cards opt-cards-one">
        <SettingCard title={t.general.global} note={t.general.globalNote}>
          {shortcuts.map((shortcut) => (
            <ShortcutRow key={shortcut.name} shortcut={shortcut} onChanged={load} />
          ))}
          {!env.shortcuts.change && <p class="opt-card-foot">{t.general.chromeHint}</p>}
        </SettingCard>
        <SettingCard title={t.general.panelKeys} note={t.general.panelKeysNote}>
          <KeysTable />
        </SettingCard>
      </div>
    </>
  );
}

function commandLabel(name: string, t: OptionsTexts['general']): string {
  if (name === '_execute_action') return t.popupCommand;
  return name === 'open-picker' ? t.pickerCommand : t.otherCommand;
}

function ShortcutRow({ shortcut, onChanged }: { shortcut: Shortcut; onChanged(): void }) {
  const { env, t } = useOptions();
  const [isListening, setListening] = useState(false);
  const [said, setSaid] = useState('');
  const label = commandLabel(shortcut.name, t.general);
  const { change, reset, openSettings } = env.shortcuts;

  const take = async (keys: string): Promise<void> => {
    setListening(false);
    const isTaken = await change?.(shortcut.name, keys).then(
      () => true,
      () => false,
    );
    setSaid(isTaken ? t.general.shortcutSaved(keys) : t.general.shortcutTaken);
    onChanged();
  };
  return (
    <SettingRow
      title={label}
      below={
        <p class="opt-note" role="status">
          {said}
        </p>
      }
    >
      {isListening ? (
        <KeyField label={t.general.shortcutFor(label)} onKeys={take} onCancel={() => setListening(false)} />
      ) : (
        <Keys keys={shortcut.keys} />
      )}
      <Button size="small" onClick={() => (change ? setListening(true) : openSettings())}>
        {change ? t.general.changeShortcut : t.general.changeInBrowser}
      </Button>
      {reset && (
        <Button
          size="small"
          disabled={shortcut.isDefault === true}
          onClick={() => void reset(shortcut.name).then(onChanged)}
        >
          {t.general.resetShortcut}
        </Button>
      )}
    </SettingRow>
  );
}

function Keys({ keys }: { keys: string }) {
  const { t } = useOptions();
  if (keys === '') return <span class="opt-dim">{t.general.notSet}</span>;
  return (
    <span class="opt-keys">
      {keys.split('+').map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}

interface KeyFieldProps {
  label: string;
  onKeys(keys: string): Promise<void>;
  onCancel(): void;
}

/** Takes the next combination pressed; Esc and Tab keep their meaning. */
function KeyField({ label, onKeys, onCancel }: KeyFieldProps) {
  const { t } = useOptions();
  return (
    <input
      class="ol-input opt-key-field"
      aria-label={label}
      placeholder={t.general.pressKeys}
      readOnly
      ref={(input) => input?.focus()}
      onBlur={onCancel}
      onKeyDown={(event) => {
        if (event.key === 'Tab') return;
        event.preventDefault();
        if (event.key === 'Escape') return onCancel();
        const keys = shortcutFromKeys(event);
        if (keys) void onKeys(keys);
      }}
    />
  );
}

function KeysTable() {
  const { t } = useOptions();
  return (
    <table class="opt-table">
      <thead>
        <tr>
          <th scope="col">{t.general.key}</th>
          <th scope="col">{t.general.action}</th>
        </tr>
      </thead>
      <tbody>
        {t.general.keys.map(([key, action]) => (
          <tr key={key}>
            <td>
              <Kbd>{key}</Kbd>
            </td>
            <td>{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
