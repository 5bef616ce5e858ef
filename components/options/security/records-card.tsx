import type { HistorySize } from '@/utils/domain/history-query';
import { useOptions } from '../options-screen';
import { NumberRow, SegmentsRow } from '../parts/control-rows';
import { SettingCard } from '../parts/setting-row';
import { withChosen } from '../parts/with-chosen';
import { isManaged, type PreferencesProps } from '../preferences-context';
import { ClearRecords } from './clear-records';

const DAYS = [30, 90, 365];
const HOURS = [0, 12, 24, 48];

interface Props extends PreferencesProps {
  size: HistorySize | undefined;
  onCleared(): void;
}

/** How long records are kept, what they show of buyers, and how to delete them at once. */
export function RecordsCard({ preferences, onChange, size, onCleared }: Props) {
  const { t } = useOptions();
  const { retentionDays, maskNicks, openHours } = preferences;
  const kept = size?.oldest === undefined ? '' : t.records.kept(size.count, dayOf(size.oldest));
  return (
    <SettingCard title={t.records.title}>
      <NumberRow
        name="retention"
        title={t.records.retention}
        help={`${kept}${t.records.retentionHelp}`}
        isManaged={isManaged(preferences, 'retentionDays')}
        value={retentionDays}
        choices={withChosen(DAYS, retentionDays)}
        label={t.records.days}
        onChange={(days) => onChange({ retentionDays: days })}
      />
      <SegmentsRow
        name="nicks"
        title={t.records.nicks}
        help={t.records.nicksHelp}
        isManaged={isManaged(preferences, 'maskNicks')}
        value={maskNicks ? 'masked' : 'full'}
        options={[
          { value: 'full', label: t.records.nicksFull },
          { value: 'masked', label: t.records.nicksMasked },
        ]}
        onChange={(value) => onChange({ maskNicks: value === 'masked' })}
      />
      <NumberRow
        name="open-hours"
        title={t.records.openHours}
        help={t.records.openHoursHelp}
        isManaged={isManaged(preferences, 'openHours')}
        value={openHours}
        choices={withChosen(HOURS, openHours)}
        label={(hours) => (hours === 0 ? t.records.openHoursNever : t.records.hours(hours))}
        onChange={(hours) => onChange({ openHours: hours })}
      />
      <ClearRecords size={size} onCleared={onCleared} />
    </SettingCard>
  );
}

/** `yyyy-MM-dd` in the zone of this computer, as in the history: the Swedish locale writes dates this way. */
function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE');
}
