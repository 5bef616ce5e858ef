import { openDB } from 'idb';
import type { TableName, Tables } from '../database';
import { DATABASE_MIGRATIONS } from '../migrations/database-migrations';

/** Rows of a profile left by a released version, from tests/fixtures/profiles. */
export interface StoredRows {
  /** Of the database. */
  version: number;
  tables: Record<TableName, { key: string; row: unknown }[]>;
}

/** Creates the database as that version had it. */
export async function storeRows(name: string, { version, tables }: StoredRows): Promise<void> {
  const connection = await openDB<Tables>(name, version, {
    async upgrade(db, _old, _new, transaction) {
      for (const migration of DATABASE_MIGRATIONS.slice(0, version))
        await migration({ connection: db, transaction, now: 0 });
    },
  });
  for (const [table, rows] of Object.entries(tables) as [TableName, StoredRows['tables'][TableName]][])
    for (const { key, row } of rows)
      await connection.put(table, withBytes(row), table === 'journal' ? undefined : key);
  connection.close();
}

/** Everything in the database, whatever version it has: opened, read and closed. */
export async function allRows(name: string): Promise<StoredRows> {
  const connection = await openDB<Tables>(name);
  const tables: Partial<StoredRows['tables']> = {};
  for (const table of connection.objectStoreNames) {
    const [keys, rows] = await Promise.all([connection.getAllKeys(table), connection.getAll(table)]);
    tables[table] = keys.map((key, i) => ({ key, row: rows[i] }));
  }
  const { version } = connection;
  connection.close();
  return { version, tables: tables as StoredRows['tables'] };
}

/** `{bytes: base64}` become bytes again. */
export function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value && typeof value.bytes === 'string')
    return Uint8Array.from(atob(value.bytes), (char) => char.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBytes(each)]));
}
