import type { HistoryQuery, HistorySize } from '@/utils/messages/protocol';
import { isOpenQuestion, isUnderWay, type LockRecord, lockOutcome } from '@/utils/orders/lock';
import type { Connection, Database } from '@/utils/store/database';
import { type Durability, inOneStep } from '@/utils/store/in-one-step';
import { createRowParser, type ParseRow, salvage, toRow } from './record-schema';

/**
 * Every lock this browser was asked for, on disk. Nothing is sent without its entry, and none is lost:
 * a row that cannot be read any more counts as unknown. All functions throw StoreProblem only.
 */
export interface Journal {
  /** Resolves when the record is on disk, replacing the older state of the same request. */
  put(record: LockRecord, durability?: Durability): Promise<void>;
  get(requestId: string): Promise<LockRecord | undefined>;
  /** Oldest first. */
  byTid(tid: string): Promise<LockRecord[]>;
  /** Newest first. */
  recent(limit: number): Promise<LockRecord[]>;
  /** Unknown outcomes that nobody has looked into, newest first. */
  openQuestions(): Promise<LockRecord[]>;
  /** Oldest first. */
  underWay(): Promise<LockRecord[]>;
  /** Newest first; `outcome` is the record's (its worst). */
  query(query: HistoryQuery): Promise<LockRecord[]>;
  /** Counted without reading them. */
  size(): Promise<HistorySize>;
  /**
   * Forgets what ended before `before` (epoch ms), but never what is under way or an open question. Once a day it also
   * mends damaged rows, so that they are found like any unknown. Returns how many went.
   */
  prune(before: number, now: number): Promise<number>;
}

const MENDED_AT = 'journal-mended-at';
const DAY_MS = 86_400_000;

export function createJournal(database: Database): Journal {
  const parse = createRowParser();
  const read = (row: unknown) => parse(row) ?? salvage(row);
  const readAll = (rows: unknown[]) => rows.map(read);
  const withAttention = async (attention: 'under-way' | 'unknown') =>
    readAll(await database.use((db) => db.getAllFromIndex('journal', 'attention', attention)));

  return {
    put: (record, durability) =>
      database.use((db) => inOneStep(db, [{ table: 'journal', put: toRow(record) }], durability)),
    async get(requestId) {
      const row = await database.use((db) => db.get('journal', requestId));
      return row === undefined ? undefined : read(row);
    },
    async byTid(tid) {
      const rows = await database.use((db) => db.getAllFromIndex('journal', 'tid', tid));
      return readAll(rows).sort(byAge);
    },
    async recent(limit) {
      return readAll(await database.use((db) => newestRows(db, limit)));
    },
    openQuestions: async () => (await withAttention('unknown')).filter(isOpenQuestion).sort(byAge).reverse(),
    underWay: async () => (await withAttention('under-way')).filter(isUnderWay).sort(byAge),
    async query(query) {
      const rows = await database.use((db) => rowsBetween(db, query));
      return readAll(rows)
        .filter((record) => fits(record, query))
        .sort(byAge)
        .reverse();
    },
    size: () =>
      database.use(async (db) => {
        const count = await db.count('journal');
        const oldest = await db.transaction('journal').store.index('createdAt').openKeyCursor();
        return { count, oldest: oldest?.key };
      }),
    prune: (before, now) =>
      database.use(async (db) => {
        const mendedAt = await db.get('meta', MENDED_AT);
        if (typeof mendedAt !== 'number' || Math.abs(now - mendedAt) > DAY_MS) {
          await mend(db, parse);
          await db.put('meta', now, MENDED_AT);
        }
        return forget(db, parse, before);
      }),
  };
}

async function newestRows(db: Connection, limit: number): Promise<unknown[]> {
  const rows: unknown[] = [];
  let cursor = await db.transaction('journal').store.index('createdAt').openCursor(null, 'prev');
  while (cursor && rows.length < limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}

/** Without bounds the whole table is read, so that a row that lost its time is still in the history. */
function rowsBetween(db: Connection, { from, to }: HistoryQuery): Promise<unknown[]> {
  if (from === undefined && to === undefined) return db.getAll('journal');
  const range = IDBKeyRange.bound(from ?? 0, to ?? Number.MAX_SAFE_INTEGER);
  return db.getAllFromIndex('journal', 'createdAt', range);
}

function fits(record: LockRecord, { sellerNick, outcome }: HistoryQuery): boolean {
  if (sellerNick !== undefined && record.sellerNick !== sellerNick) return false;
  return outcome === undefined || lockOutcome(record) === outcome;
}

async function mend(db: Connection, parse: ParseRow): Promise<void> {
  const work = db.transaction('journal', 'readwrite');
  for (let cursor = await work.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (!parse(cursor.value)) await cursor.update(mended(cursor.value));
  }
  await work.done;
}

/** Only what began before `before` can have ended before it: the rest of the journal is not read. */
async function forget(db: Connection, parse: ParseRow, before: number): Promise<number> {
  const work = db.transaction('journal', 'readwrite');
  const old = work.store.index('createdAt').iterate(IDBKeyRange.upperBound(before));
  let gone = 0;
  for await (const cursor of old) {
    const record = parse(cursor.value);
    if (!record || isUnderWay(record) || isOpenQuestion(record) || endOf(record) >= before) continue;
    await cursor.delete();
    gone += 1;
  }
  await work.done;
  return gone;
}

/** Found again by every index; what stood there stays beside it. */
function mended(row: unknown): unknown {
  return { ...toRow(salvage(row)), damaged: row };
}

function endOf(record: LockRecord): number {
  return Math.max(
    record.createdAt,
    record.handled?.at ?? 0,
    ...record.calls.map((call) => call.endedAt ?? 0),
  );
}

function byAge(a: LockRecord, b: LockRecord): number {
  return a.createdAt - b.createdAt;
}
