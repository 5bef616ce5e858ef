import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { createRowParser, withWord } from '../record-schema';
import type { TableName, Tables } from '../tables';

/**
 * The tables and the journal, one step for each version: the first creates them, the second migrates version 1 to 2,
 * and so on. All pending steps run in the one transaction in which the browser changes a version, so a database is
 * never between two. A released step is never changed; further changes are a new step.
 */
export type DatabaseMigration = (upgrade: Upgrade) => void | Promise<void>;

export interface Upgrade {
  connection: IDBPDatabase<Tables>;
  /** A step must not await anything else: the transaction would end. */
  transaction: IDBPTransaction<Tables, TableName[], 'versionchange'>;
  /** Epoch ms. */
  now: number;
}

export const DATABASE_MIGRATIONS: readonly DatabaseMigration[] = [makeTables, nameOpenWork];

function makeTables({ connection }: Upgrade): void {
  const journal = connection.createObjectStore('journal', { keyPath: 'requestId' });
  journal.createIndex('createdAt', 'createdAt');
  journal.createIndex('tid', 'tid');
  journal.createIndex('sellerNick', 'sellerNick');
  // Only rows that need the user carry it: the index stays small however long the journal grows.
  journal.createIndex('attention', 'attention');
  for (const name of ['shops', 'secrets', 'keys', 'preferences', 'meta'] as const) {
    connection.createObjectStore(name);
  }
}

/** A long journal is never in memory as a whole. */
const BATCH = 300;

/**
 * 1.0.0 marked only what was under way or unknown; since then a row lists everything for which it may need the user.
 */
async function nameOpenWork({ transaction, now }: Upgrade): Promise<void> {
  const parse = createRowParser();
  const journal = transaction.objectStore('journal');
  let after: string | undefined;
  do {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const [keys, rows] = await Promise.all([journal.getAllKeys(range, BATCH), journal.getAll(range, BATCH)]);
    const named = rows.flatMap((row) => {
      const record = parse(row);
      return record ? (withWord(row, record, now) ?? []) : [];
    });
    await Promise.all(named.map((row) => journal.put(row)));
    after = keys.length < BATCH ? undefined : keys.at(-1);
  } while (after !== undefined);
}
