import type { IDBPTransaction } from 'idb';
import type { Connection, TableName, Tables } from './database';

export type WriteStep = IDBPTransaction<Tables, TableName[], 'readwrite'>;

/**
 * Writes all or nothing, and resolves when it is on disk (strict durability). `write` starts its writes and returns
 * them; it must not wait for anything else, or the browser ends the step early.
 */
export async function inOneStep(
  connection: Connection,
  tables: TableName[],
  write: (step: WriteStep) => Promise<unknown>[],
): Promise<void> {
  const step = connection.transaction(tables, 'readwrite', { durability: 'strict' });
  step.done.catch(() => undefined);
  try {
    await Promise.all([...write(step), step.done]);
  } catch (error) {
    // What was begun before the failure must not be committed.
    abort(step);
    throw error;
  }
}

function abort(step: WriteStep): void {
  try {
    step.abort();
  } catch {
    // The browser has done so.
  }
}
