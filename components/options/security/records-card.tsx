import { Segments } from '@/components/ui/Segments';
import type { HistorySize } from '@/utils/messages/protocol';
import { useOptions } from '../env';
import { SettingCard, SettingRow } from '../parts/setting-row';
import type { PreferencesProps } from '../sections/general-section';
import { ClearRecords } from './clear-records';

const DAYS = [30, 90, 365];

interface Props extends PreferencesProps {
  size: HistorySize | undefined;
  onCleared(): void;
}

/** How long records stay, what they show of buyers, and how they go at once. */
export function RecordsCard({ preferences, onChange, size, onCleared }: Props) {
  const { t } = useOptions();
  const { retentionDays, maskNicks } = preferences;
  const kept = size?.oldest === undefined ? '' : t.records.kept(size.count, dayOf(size.oldest));
  const days = DAYS.includes(retentionDays) ? DAYS : [...DAYS, retentionDays].sort((a, b) => a - b);
  return (
    <SettingCard title={t.records.title}>
      <SettingRow title={t.records.retention} help={`${kept}${t.records.retentionHelp}`}>
        <Segments
          name="retention"
          label={t.records.retention}
          value={String(retentionDays)}
          options={days.map((n) => ({ value: String(n), label: t.records.days(n) }))}
          onChange={(value) => onChange({ retentionDays: Number(value) })}
        />
      </SettingRow>
      <SettingRow title={t.records.nicks} help={t.records.nicksHelp}>
        <Segments
          name="nicks"
          label={t.records.nicks}
          value={maskNicks ? 'masked' : 'full'}
          options={[
            { value: 'full', label: t.records.nicksFull },
            { value: 'masked', label: t.records.nicksMasked },
          ]}
          onChange={(value) => onChange({ maskNicks: value === 'masked' })}
        />
      </SettingRow>
      <ClearRecords size={size} onCleared={onCleared} />
    </SettingCard>
  );
}

/** `yyyy-MM-dd` in the zone of this computer, as the history has it: Sweden writes days so. */
function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE');
}
