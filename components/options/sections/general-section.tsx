import { LONGEST_OPERATOR } from '@/utils/domain/reason';
import { LANGUAGE_CHOICES } from '@/utils/i18n/language';
import type { Theme } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { SegmentsRow } from '../parts/control-rows';
import { PageHead } from '../parts/page-head';
import { PermissionRow } from '../parts/permission-row';
import { SettingCard, SettingRow } from '../parts/setting-row';
import { isManaged, type PreferencesProps } from '../preferences-context';
import { FunctionsCard } from './functions-card';
import { useSavedSoon } from './use-saved-soon';

const THEMES: Theme[] = ['system', 'light', 'dark'];

/** Language, theme, whose computer it is, and everyday functions. */
export function GeneralSection({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const themes = { system: t.general.themeSystem, light: t.general.themeLight, dark: t.general.themeDark };
  return (
    <>
      <PageHead title={t.frame.general} intro={t.general.intro} />
      <div class="opt-cards">
        <SettingCard title={t.general.appearance}>
          <SegmentsRow
            name="language"
            title={t.general.language}
            help={t.general.languageHelp}
            isManaged={isManaged(preferences, 'language')}
            value={preferences.language}
            options={LANGUAGE_CHOICES}
            onChange={(language) => onChange({ language })}
          />
          <SegmentsRow
            name="theme"
            title={t.general.theme}
            help={t.general.themeHelp}
            isManaged={isManaged(preferences, 'theme')}
            value={preferences.theme}
            options={THEMES.map((value) => ({ value, label: themes[value] }))}
            onChange={(theme) => onChange({ theme })}
          />
        </SettingCard>
        <OperatorCard preferences={preferences} onChange={onChange} />
        <FunctionsCard preferences={preferences} onChange={onChange} />
        <SettingCard title={t.permissions.daily} note={t.permissions.note}>
          <PermissionRow
            title={t.permissions.clipboard}
            help={t.permissions.clipboardHelp}
            wanted={{ permissions: ['clipboardRead'] }}
            isOn={preferences.readClipboard}
            isManaged={isManaged(preferences, 'readClipboard')}
            onChange={(readClipboard) => onChange({ readClipboard })}
          />
          <PermissionRow
            title={t.permissions.notify}
            help={t.permissions.notifyHelp}
            wanted={{ permissions: ['notifications'] }}
            isOn={preferences.notify}
            isManaged={isManaged(preferences, 'notify')}
            onChange={(notify) => onChange({ notify })}
          />
        </SettingCard>
      </div>
    </>
  );
}

function OperatorCard({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const isFixed = isManaged(preferences, 'operator');
  const { value, put, keepNow } = useSavedSoon(
    preferences.operator,
    (operator) => onChange({ operator: operator.trim() }),
    isFixed,
  );
  return (
    <SettingCard title={t.replies.operator}>
      <SettingRow title={t.replies.operator} help={t.replies.operatorHelp} isManaged={isFixed}>
        <input
          type="text"
          class="ol-input"
          aria-label={t.replies.operator}
          maxLength={LONGEST_OPERATOR}
          placeholder={t.replies.operatorPlaceholder}
          autocomplete="off"
          value={value}
          onInput={(event) => put(event.currentTarget.value)}
          onBlur={keepNow}
        />
      </SettingRow>
    </SettingCard>
  );
}
