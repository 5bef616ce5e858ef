import type { Connection, Database } from '@/utils/background/storage/database';
import type { Write } from '@/utils/background/storage/in-one-step';
import type { LockRecord } from '@/utils/domain/lock';

/**
 * The order of locks, which no clock gives, since it may be set back or jump. A number grows with every lock; it equals
 * the time while the clock goes forward, so that earlier records fit in.
 */
interface Sequence {
  next(now: number): Promise<number>;
  /** What is written to disk together with a new record. */
  writes(record: LockRecord): Write[];
  /** Rows of the last locks, in any order. */
  latest(): Promise<unknown[]>;
}

interface Stored {
  seq: number;
  /** Request ids, newest last. */
  latest: string[];
}

const KEY = 'journal-sequence';
const LATEST = 20;

export function createSequence(database: Database): Sequence {
  let known: Promise<Stored> | undefined;
  let newest: Stored | undefined;

  const load = (): Promise<Stored> => {
    known ??= database.use(read).then((stored) => {
      newest ??= stored;
      return stored;
    });
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  const current = async (): Promise<Stored> => {
    const stored = await load();
    return newest ?? stored;
  };

  return {
    async next(now) {
      const { seq, latest } = await current();
      // Nothing may run between reading and counting.
      const last = Math.max(newest?.seq ?? 0, seq);
      const next = Math.max(last + 1, now);
      newest = { seq: next, latest: newest?.latest ?? latest };
      return next;
    },
    writes({ requestId, seq }) {
      if (!newest || seq === undefined || newest.latest.includes(requestId)) return [];
      newest = { seq: Math.max(newest.seq, seq), latest: [...newest.latest, requestId].slice(-LATEST) };
      return [{ table: 'meta', put: newest, key: KEY }];
    },
    async latest() {
      const { latest } = await current();
      const rows = await database.use((db) => Promise.all(latest.map((id) => db.get('journal', id))));
      return rows.filter((row) => row !== undefined);
    },
  };
}

/** Before there was a sequence, times served as one. */
async function read(db: Connection): Promise<Stored> {
  const stored = asStored(await db.get('meta', KEY));
  if (stored) return stored;
  const last = await db.transaction('journal').store.index('createdAt').openKeyCursor(null, 'prev');
  return { seq: last?.key ?? 0, latest: [] };
}

function asStored(value: unknown): Stored | undefined {
  if (typeof value !== 'object' || value === null || !('seq' in value) || !('latest' in value)) return;
  const { seq, latest } = value;
  if (typeof seq !== 'number' || !Array.isArray(latest)) return;
  return { seq, latest: latest.filter((id) => typeof id === 'string') };
}
