import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '@/components/setup/setup-port';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { onKeys } from '@/components/ui/keyboard';
import type { OptionsTexts } from '@/utils/i18n/options';
import { useOptions } from '../options-screen';
import { PageHead } from '../parts/page-head';
import { SettingCard, SettingRow } from '../parts/setting-row';
import { shortcutFromKeys } from './shortcut-from-keys';

/**
 * Which keys do what; the browser's shortcuts can be changed here (Firefox) or on the browser's own page (Chromium).
 */
export function ShortcutsSection() {
  const { screen, t } = useOptions();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  const load = (): void => void screen.shortcuts.list().then(setShortcuts);
  useEffect(load, [screen]);
  // They may be changed on the browser's page meanwhile: read again when this tab becomes visible again.
  useEffect(() => {
    document.addEventListener('visibilitychange', load);
    return () => document.removeEventListener('visibilitychange', load);
  }, [screen]);

  return (
    <>
      <PageHead title={t.frame.shortcuts} intro={t.general.shortcutsIntro} />
      <div class="opt-cards opt-cards-one">
        <SettingCard title={t.general.global} note={t.general.globalNote}>
          {shortcuts.map((shortcut) => (
            <ShortcutRow key={shortcut.name} shortcut={shortcut} onChanged={load} />
          ))}
          {!screen.shortcuts.change && <p class="opt-card-foot">{t.general.chromeHint}</p>}
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
  const { screen, t } = useOptions();
  const [isListening, setListening] = useState(false);
  const [said, setSaid] = useState('');
  const label = commandLabel(shortcut.name, t.general);
  const { change, reset, openSettings } = screen.shortcuts;

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
        <KeyField
          label={t.general.shortcutFor(label)}
          onShortcut={take}
          onCancel={() => setListening(false)}
        />
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
  onShortcut(keys: string): Promise<void>;
  onCancel(): void;
}

/** Records the next combination pressed; Esc and Tab keep their meaning. */
function KeyField({ label, onShortcut, onCancel }: KeyFieldProps) {
  const { t } = useOptions();
  return (
    <input
      class="ol-input opt-key-field"
      aria-label={label}
      placeholder={t.general.pressKeys}
      readOnly
      ref={(input) => input?.focus()}
      onBlur={onCancel}
      onKeyDown={onKeys((event) => {
        if (event.key === 'Tab') return;
        event.preventDefault();
        if (event.key === 'Escape') return onCancel();
        const keys = shortcutFromKeys(event);
        if (keys) void onShortcut(keys);
      })}
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
