import { useOptions } from '../options-screen';
import { SwitchRow } from '../parts/control-rows';
import { SettingCard } from '../parts/setting-row';
import { isManaged, type PreferencesProps } from '../preferences-context';

const FUNCTIONS = ['launcher', 'fillChat', 'sidePanel'] as const;

/** The functions that are enabled on this computer. */
export function FunctionsCard({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  return (
    <SettingCard title={t.rules.functions}>
      {FUNCTIONS.map((name) => (
        <SwitchRow
          key={name}
          title={t.rules[name]}
          help={t.rules[`${name}Help`]}
          isManaged={isManaged(preferences, name)}
          value={preferences[name]}
          onChange={(on) => onChange({ [name]: on })}
        />
      ))}
    </SettingCard>
  );
}
