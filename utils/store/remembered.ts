import type { Connection, Database, TableName } from './database';
import { writesTo } from './in-one-step';

/**
 * For tables that are read far more often than written: read from disk once, and again after a write to one of them or
 * when the database was opened anew. Holds because nobody but this worker writes, and always by `inOneStep`.
 */
export function remembered<T>(
  database: Database,
  tables: TableName[],
  read: (connection: Connection) => Promise<T>,
): () => Promise<T> {
  let known: { connection: Connection; writes: number; value: Promise<T> } | undefined;
  return () =>
    database.use((connection) => {
      const writes = writesTo(connection, tables);
      if (known?.connection === connection && known.writes === writes) return known.value;
      const value = read(connection);
      known = { connection, writes, value };
      value.catch(() => {
        known = undefined;
      });
      return value;
    });
}
