import { StoreProblem } from '@/utils/domain/store-problem';
import type { Connection } from '../tables';
import { SETTINGS_TABLES, type SettingsMigration } from './settings-migrations';

/** Version of the settings; 1.0.0 wrote none. */
const VERSION_KEY = 'settings-version';
/** Version of the program that gave the data its current form: that one or a newer one can read it. */
export const WRITTEN_BY_KEY = 'written-by';

const FIRST = 1;

export async function settingsVersion(connection: Connection): Promise<number> {
  const stored = await connection.get('meta', VERSION_KEY);
  return typeof stored === 'number' ? stored : FIRST;
}

/**
 * Migrates settings to the newest version in one transaction: the old ones stay until all new ones are on disk, and a
 * worker that ends in between has changed nothing. @throws StoreProblem `newer`
 */
export async function migrateSettings(
  connection: Connection,
  migrations: readonly SettingsMigration[],
  program: string,
): Promise<void> {
  const newest = FIRST + migrations.length;
  // The usual case: no write is begun for it.
  const found = await settingsVersion(connection);
  if (found === newest) return;
  if (found > newest) throw newer(await connection.get('meta', WRITTEN_BY_KEY));
  const step = connection.transaction(SETTINGS_TABLES, 'readwrite', { durability: 'strict' });
  // Failures are reported by `done`.
  step.done.catch(() => undefined);
  try {
    for (const table of SETTINGS_TABLES) {
      const change = (row: unknown): unknown =>
        migrations.slice(found - FIRST).reduce((now, migration) => migration[table]?.(now) ?? now, row);
      for (let at = await step.objectStore(table).openCursor(); at; at = await at.continue()) {
        const changed = change(at.value);
        if (changed !== at.value) await at.update(changed);
      }
    }
    await step.objectStore('meta').put(newest, VERSION_KEY);
    await step.objectStore('meta').put(program, WRITTEN_BY_KEY);
  } catch (error) {
    abort(step);
    throw error;
  }
  await step.done;
}

/** `writtenBy`: as found in the data; only a version number is ever shown. */
export function newer(writtenBy: unknown): StoreProblem {
  const version =
    typeof writtenBy === 'string' && /^\d+(\.\d+){0,3}$/.test(writtenBy) ? writtenBy : undefined;
  return new StoreProblem('newer', 'written by a newer version', version);
}

/** The failure may have ended it already. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over, and nothing of it was kept.
  }
}
