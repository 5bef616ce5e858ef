import type { Connection, Database } from './database';
import { changesSoFar } from './in-one-step';

/**
 * For settings, which are read far more often than written: read from disk once, and again after a write or after the
 * database was reopened. This works because only this worker writes, and always by `inOneStep`.
 */
export function remembered<T>(
  database: Database,
  read: (connection: Connection) => Promise<T>,
): () => Promise<T> {
  let known: { connection: Connection; changes: number; value: Promise<T> } | undefined;
  return () =>
    database.use((connection) => {
      const changes = changesSoFar();
      if (known?.connection !== connection || known.changes !== changes)
        known = { connection, changes, value: read(connection) };
      const { value } = known;
      value.catch(() => {
        known = undefined;
      });
      return value;
    });
}
