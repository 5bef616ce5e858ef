import type { IDBPTransaction } from 'idb';
import type { Durability } from '@/utils/locks/journal';
import type { Connection, TableName, Tables } from './database';

/** One change of a table. `key` is left out for rows that carry their own. */
export type Write =
  | { table: TableName; put: unknown; key?: string }
  | { table: TableName; remove: string }
  | { table: TableName; clear: true };

type Step = IDBPTransaction<Tables, TableName[], 'readwrite'>;

let changes = 0;

/** Grows with every write to anything but the journal: once when it begins, once when it has ended. */
export function changesSoFar(): number {
  return changes;
}

/** Writes all or nothing, in this order; resolves when it is on disk, or with `relaxed` when the system has it. */
export async function inOneStep(
  connection: Connection,
  writes: Write[],
  durability: Durability = 'strict',
): Promise<void> {
  // A transaction without a table is an error.
  if (writes.length === 0) return;
  const tables = [...new Set(writes.map(({ table }) => table))];
  const step: Step = connection.transaction(tables, 'readwrite', { durability });
  const change = tables.includes('journal') ? 0 : 1;
  changes += change;
  // Failures are reported by `done`.
  const done = step.done;
  done.catch(() => undefined);
  try {
    for (const each of writes) write(step, each).catch(() => undefined);
  } catch (error) {
    // What was already begun must not be committed.
    step.abort();
    throw error;
  }
  await done.finally(() => {
    changes += change;
  });
}

function write(step: Step, change: Write): Promise<unknown> {
  const table = step.objectStore(change.table);
  if ('clear' in change) return table.clear();
  return 'remove' in change ? table.delete(change.remove) : table.put(change.put, change.key);
}
