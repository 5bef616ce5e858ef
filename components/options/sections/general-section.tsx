import { useState } from 'preact/hooks';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import type { Language, Preferences, Theme } from '@/utils/messages/views';
import { useOptions } from '../env';
import { PageHead } from '../parts/page-head';
import { SettingCard, SettingRow } from '../parts/setting-row';

export interface PreferencesProps {
  preferences: Preferences;
  onChange(change: Partial<Preferences>): void;
}

const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];
const THEMES: Theme[] = ['system', 'light', 'dark'];
const DAYS = [30, 90, 365];

/** Language, theme, how long records stay, and what the browser may be asked for. */
export function GeneralSection({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const themes = { system: t.general.themeSystem, light: t.general.themeLight, dark: t.general.themeDark };
  const days = DAYS.includes(preferences.retentionDays)
    ? DAYS
    : [...DAYS, preferences.retentionDays].sort((a, b) => a - b);
  return (
    <>
      <PageHead title={t.general.title} intro={t.general.intro} />
      <div class="opt-cards">
        <SettingCard title={t.general.appearance}>
          <SettingRow title={t.general.language} help={t.general.languageHelp}>
            <Segments
              name="language"
              label={t.general.language}
              value={preferences.language}
              options={LANGUAGES}
              onChange={(language) => onChange({ language })}
            />
          </SettingRow>
          <SettingRow title={t.general.theme} help={t.general.themeHelp}>
            <Segments
              name="theme"
              label={t.general.theme}
              value={preferences.theme}
              options={THEMES.map((value) => ({ value, label: themes[value] }))}
              onChange={(theme) => onChange({ theme })}
            />
          </SettingRow>
        </SettingCard>
        <SettingCard title={t.general.permissions} note={t.general.permissionsNote}>
          <PermissionRow
            title={t.general.notify}
            help={t.general.notifyHelp}
            permission="notifications"
            isOn={preferences.notify}
            onChange={(notify) => onChange({ notify })}
          />
          <PermissionRow
            title={t.general.clipboard}
            help={t.general.clipboardHelp}
            permission="clipboardRead"
            isOn={preferences.readClipboard}
            onChange={(readClipboard) => onChange({ readClipboard })}
          />
        </SettingCard>
        <SettingCard title={t.general.records}>
          <SettingRow title={t.general.retention} help={t.general.retentionHelp}>
            <Segments
              name="retention"
              label={t.general.retention}
              value={String(preferences.retentionDays)}
              options={days.map((n) => ({ value: String(n), label: t.general.days(n) }))}
              onChange={(value) => onChange({ retentionDays: Number(value) })}
            />
          </SettingRow>
        </SettingCard>
      </div>
    </>
  );
}

interface PermissionRowProps {
  title: string;
  help: string;
  permission: 'notifications' | 'clipboardRead';
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** A switch that is on only while the browser has granted what it needs; off gives the permission back. */
function PermissionRow({ title, help, permission, isOn, onChange }: PermissionRowProps) {
  const { env, t } = useOptions();
  const [isDenied, setDenied] = useState(false);
  const turn = async (on: boolean): Promise<void> => {
    const wanted = { permissions: [permission] };
    const isGranted = await (on ? env.permissions.request(wanted) : env.permissions.remove(wanted));
    setDenied(on && !isGranted);
    onChange(on && isGranted);
  };
  return (
    <SettingRow
      title={title}
      help={help}
      below={
        <p class="opt-note opt-bad" role="alert">
          {isDenied && t.general.denied}
        </p>
      }
    >
      <Switch label={title} hideLabel checked={isOn} onChange={(on) => void turn(on)} />
    </SettingRow>
  );
}
