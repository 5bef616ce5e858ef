import { SIGN_METHODS } from '@/utils/domain/shop';
import { useOptions } from '../options-screen';
import { NumberRow, SegmentsRow, SwitchRow } from '../parts/control-rows';
import { SettingCard } from '../parts/setting-row';
import { withChosen } from '../parts/with-chosen';
import { isManaged, type PreferencesProps } from '../preferences-context';

const LENGTHS = [8, 12, 16];
const [, ...REST] = [...SIGN_METHODS].reverse();

/** What an administrator requires of shops and passphrases on this computer. */
export function RulesCard({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const { minSignMethod, passphraseRequired, passphraseMinLength } = preferences;
  const methods = [
    // The weakest method forbids nothing.
    { value: 'md5' as const, label: t.rules.anyMethod },
    ...REST.map((value) => ({ value, label: value })),
  ];
  return (
    <SettingCard title={t.rules.title} note={t.rules.note}>
      <SegmentsRow
        name="min-sign-method"
        title={t.rules.minSignMethod}
        help={t.rules.minSignMethodHelp}
        isManaged={isManaged(preferences, 'minSignMethod')}
        value={minSignMethod}
        options={methods}
        onChange={(method) => onChange({ minSignMethod: method })}
      />
      <SwitchRow
        title={t.rules.passphraseRequired}
        help={t.rules.passphraseRequiredHelp}
        isManaged={isManaged(preferences, 'passphraseRequired')}
        value={passphraseRequired}
        onChange={(isRequired) => onChange({ passphraseRequired: isRequired })}
      />
      <NumberRow
        name="passphrase-length"
        title={t.rules.passphraseMinLength}
        help={t.rules.passphraseMinLengthHelp}
        isManaged={isManaged(preferences, 'passphraseMinLength')}
        value={passphraseMinLength}
        choices={withChosen(LENGTHS, passphraseMinLength)}
        label={t.rules.characters}
        onChange={(length) => onChange({ passphraseMinLength: length })}
      />
    </SettingCard>
  );
}
