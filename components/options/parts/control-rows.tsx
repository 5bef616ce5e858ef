import type { ComponentChildren } from 'preact';
import { Segments } from '@/components/ui/segments';
import { Switch } from '@/components/ui/switch';
import { SettingRow } from './setting-row';

/** Rows whose control bears the name of the setting. */

interface RowProps<T> {
  title: string;
  help: string;
  /** Below the text: what went wrong. */
  below?: ComponentChildren;
  isManaged?: boolean;
  value: T;
  onChange(value: T): void;
}

export function SwitchRow({ value, onChange, ...row }: RowProps<boolean>) {
  return (
    <SettingRow {...row}>
      <Switch label={row.title} hideLabel checked={value} onChange={onChange} />
    </SettingRow>
  );
}

interface SegmentsRowProps<T extends string> extends RowProps<T> {
  /** Of the radio buttons. */
  name: string;
  options: readonly { value: T; label: string }[];
}

export function SegmentsRow<T extends string>({
  name,
  value,
  options,
  onChange,
  ...row
}: SegmentsRowProps<T>) {
  return (
    <SettingRow {...row}>
      <Segments name={name} label={row.title} value={value} options={options} onChange={onChange} />
    </SettingRow>
  );
}

interface NumberRowProps extends RowProps<number> {
  name: string;
  choices: readonly number[];
  label(choice: number): string;
}

/** A few numbers to choose from. */
export function NumberRow({ value, choices, label, onChange, ...row }: NumberRowProps) {
  return (
    <SegmentsRow
      {...row}
      value={String(value)}
      options={choices.map((choice) => ({ value: String(choice), label: label(choice) }))}
      onChange={(choice) => onChange(Number(choice))}
    />
  );
}
