import { openDB } from 'idb';
import { DATABASE_MIGRATIONS, type DatabaseMigration } from './migrations/database-migrations';
import { abort, migrateSettings, newer, WRITTEN_BY_KEY } from './migrations/migrate-settings';
import { SETTINGS_MIGRATIONS, type SettingsMigration } from './migrations/settings-migrations';
import type { Connection, Tables } from './tables';

export interface OpenParts {
  name: string;
  /** Version of this program. */
  program: string;
  now(): number;
  /** The browser has closed the connection, or another connection needs it closed. */
  onLost(): void;
  /** All steps that this program knows; those pending are run. */
  databaseMigrations?: readonly DatabaseMigration[];
  settingsMigrations?: readonly SettingsMigration[];
}

/**
 * Opens the database and migrates it and its settings to the newest version. One that a newer program wrote is not
 * changed. @throws StoreProblem `newer`, or what the browser throws
 */
export async function openDatabase(parts: OpenParts): Promise<Connection> {
  const { program, settingsMigrations = SETTINGS_MIGRATIONS } = parts;
  const connection = await openTables(parts);
  try {
    await migrateSettings(connection, settingsMigrations, program);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

async function openTables({
  name,
  program,
  now,
  onLost,
  databaseMigrations = DATABASE_MIGRATIONS,
}: OpenParts): Promise<Connection> {
  try {
    return await openDB<Tables>(name, databaseMigrations.length, {
      async upgrade(connection, oldVersion, _, transaction) {
        // Failures are reported by `openDB`; the version stays the old one then.
        transaction.done.catch(() => undefined);
        try {
          for (const migration of databaseMigrations.slice(oldVersion))
            await migration({ connection, transaction, now: now() });
          await transaction.objectStore('meta').put(program, WRITTEN_BY_KEY);
        } catch {
          abort(transaction);
        }
      },
      // A newer version of the extension waits for the database: close it; it is opened again when needed.
      blocking(_current, _blocked, event) {
        onLost();
        (event.target as IDBDatabase).close();
      },
      terminated: onLost,
    });
  } catch (error) {
    if (!isVersionError(error)) throw error;
    throw newer(await writtenBy(name).catch(() => undefined));
  }
}

function isVersionError(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionError';
}

/** Opened without a version, only read, and closed again. */
async function writtenBy(name: string): Promise<unknown> {
  const connection = await openDB<Tables>(name);
  try {
    return await connection.get('meta', WRITTEN_BY_KEY);
  } finally {
    connection.close();
  }
}
