import { asStoreProblem, StoreProblem } from '@/utils/domain/store-problem';
import { type OpenParts, openDatabase } from './open-database';
import type { Connection, TableName, Tables } from './tables';

export type { Connection, TableName, Tables };

export interface Database {
  /** Runs `work` on the open database; opens it if need be, and again after the browser has closed it. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface DatabaseParts extends Partial<Omit<OpenParts, 'onLost'>> {
  /** Calls `run` after `ms`; returns a function that cancels it. */
  after?: (ms: number, run: () => void) => () => void;
}

/** A database that neither opens nor answers within this time is blocked. */
const PATIENCE_MS = 10_000;

/** Nothing is opened before the first use. */
export function createDatabase({ after = timer, ...parts }: DatabaseParts = {}): Database {
  const { name = 'order-lock', program = '', now = Date.now } = parts;
  let opened: Promise<Connection> | undefined;

  const connect = (): Promise<Connection> => {
    opened ??= openDatabase({
      ...parts,
      name,
      program,
      now,
      onLost: () => {
        opened = undefined;
      },
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

/** The browser closed the connection (profile moved, storage cleared). */
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
