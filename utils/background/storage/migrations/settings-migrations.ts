import { OUTCOMES } from '@/utils/domain/lock';
import { fromOneText } from '@/utils/domain/reply';
import type { TableName } from '../tables';

/**
 * Rows of settings, one step for each version after the first: the first of them migrates version 1 to 2. A step is a
 * function for the rows of a table, without browser and clock. It must accept any row, since damaged rows stay until
 * the user has looked at them.
 */
export type SettingsMigration = Partial<Record<SettingsTable, (row: unknown) => unknown>>;

/** `meta` holds more than settings: a step has to check which row it is given. */
export const SETTINGS_TABLES = [
  'shops',
  'secrets',
  'keys',
  'preferences',
  'meta',
] as const satisfies TableName[];
type SettingsTable = (typeof SETTINGS_TABLES)[number];

export const SETTINGS_MIGRATIONS: readonly SettingsMigration[] = [
  // Shops had neither 成功代码, 到 ERP 查 nor 逐个锁定. Replies were one text for each outcome, not a list.
  { shops: withFirstDefaults, preferences: withReplyLists },
];

function withFirstDefaults(row: unknown): unknown {
  return isObject(row) ? { successCodes: [], erpUrl: '', callPerLine: false, ...row } : row;
}

function withReplyLists(row: unknown): unknown {
  if (!isObject(row) || !isObject(row.replies)) return row;
  const replies = { ...row.replies };
  for (const outcome of OUTCOMES) {
    const text = replies[outcome];
    if (typeof text === 'string') replies[outcome] = fromOneText(outcome, text);
  }
  return { ...row, replies };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
