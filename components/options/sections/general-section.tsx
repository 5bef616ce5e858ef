import { Segments } from '@/components/ui/Segments';
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

/** Language and theme. */
export function GeneralSection({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const themes = { system: t.general.themeSystem, light: t.general.themeLight, dark: t.general.themeDark };
  return (
    <>
      <PageHead title={t.frame.general} intro={t.general.intro} />
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
      </div>
    </>
  );
}
