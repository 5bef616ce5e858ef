import { Segments } from '@/components/ui/Segments';
import { useOptions } from '../env';
import { SettingCard, SettingRow } from '../parts/setting-row';
import type { PreferencesProps } from '../sections/general-section';
import { ClearRecords } from './clear-records';

const DAYS = [30, 90, 365];

/** How long records stay, and how they go at once. */
export function RecordsCard({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const { retentionDays } = preferences;
  const days = DAYS.includes(retentionDays) ? DAYS : [...DAYS, retentionDays].sort((a, b) => a - b);
  return (
    <SettingCard title={t.records.title}>
      <SettingRow title={t.records.retention} help={t.records.retentionHelp}>
        <Segments
          name="retention"
          label={t.records.retention}
          value={String(retentionDays)}
          options={days.map((n) => ({ value: String(n), label: t.records.days(n) }))}
          onChange={(value) => onChange({ retentionDays: Number(value) })}
        />
      </SettingRow>
      <ClearRecords />
    </SettingCard>
  );
}
