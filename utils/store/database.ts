import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asStoreProblem, StoreProblem } from './store-problem';

/**
 * The one database, in the extension origin's IndexedDB: content scripts cannot read it.
 * Rows are `unknown`: whoever reads one parses it.
 */
export interface Tables extends DBSchema {
  shops: { key: string; value: unknown };
  secrets: { key: string; value: unknown };
  keys: { key: string; value: unknown };
  journal: {
    key: string;
    value: unknown;
    indexes: { createdAt: number; tid: string; sellerNick: string; attention: string };
  };
  preferences: { key: string; value: unknown };
  meta: { key: string; value: unknown };
}

export type TableName = 'shops' | 'secrets' | 'keys' | 'journal' | 'preferences' | 'meta';
export type Connection = IDBPDatabase<Tables>;

export interface Database {
  /**
   * Runs `work` on the open database; opens it where need be, and anew after the browser closed it.
   * Throws nothing but StoreProblem.
   */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseParts {
  name?: string;
  /** Calls `run` after `ms`; returns how to call it off. */
  after?: (ms: number, run: () => void) => () => void;
}

const VERSION = 1;
/** A database that neither opens nor answers within this time is blocked. */
const PATIENCE_MS = 10_000;

/** Nothing is opened before the first use. */
export function createDatabase({ name = 'order-lock', after = timer }: DatabaseParts = {}): Database {
  let opened: Promise<Connection> | undefined;

  const connect = (): Promise<Connection> => {
    opened ??= open(name, () => {
      opened = undefined;
    });
    // The next use tries again.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  return {
    async use(work) {
      try {
        return await withPatience(
          after,
          connect().then((connection) => work(connection)),
        );
      } catch (error) {
        if (isClosing(error)) opened = undefined;
        throw asStoreProblem(error);
      }
    },
    async close() {
      const connection = await opened?.catch(() => undefined);
      opened = undefined;
      connection?.close();
    },
  };
}

function open(name: string, onLost: () => void): Promise<Connection> {
  return openDB<Tables>(name, VERSION, {
    upgrade(connection, oldVersion) {
      if (oldVersion < 1) makeTables(connection);
    },
    // A newer version of the extension wants the database: make way, it is opened anew when needed.
    blocking(_current, _blocked, event) {
      onLost();
      (event.target as IDBDatabase).close();
    },
    terminated: onLost,
  });
}

function makeTables(connection: Connection): void {
  const journal = connection.createObjectStore('journal', { keyPath: 'requestId' });
  journal.createIndex('createdAt', 'createdAt');
  journal.createIndex('tid', 'tid');
  journal.createIndex('sellerNick', 'sellerNick');
  // Only rows that need somebody carry it: the index stays small however long the journal grows.
  journal.createIndex('attention', 'attention');
  for (const name of ['shops', 'secrets', 'keys', 'preferences', 'meta'] as const) {
    connection.createObjectStore(name);
  }
}

/** The browser closed the connection under our feet (profile moved, storage cleared). */
function isClosing(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

function withPatience<T>(after: NonNullable<DatabaseParts['after']>, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = after(PATIENCE_MS, () => reject(new StoreProblem('blocked', 'no answer')));
    work.then(resolve, reject).finally(cancel);
  });
}

function timer(ms: number, run: () => void): () => void {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
}
