import type { Connection, Database } from '@/utils/background/storage/database';
import { inOneStep } from '@/utils/background/storage/in-one-step';
import type { HistoryQuery } from '@/utils/domain/history-query';
import { byAge, isOpenQuestion, isUnderWay, type LockRecord, lockOutcome } from '@/utils/domain/lock';
import type { OpenWord } from '@/utils/domain/open-work';
import { DAY_MS } from '@/utils/domain/time';
import type { Journal } from '@/utils/locks/journal';
import { changeRows, everyRow, removeOf, removeSome, rowsOf } from './batches';
import { createRowParser, salvage, toRow, withWord } from './record-schema';
import { createSequence } from './sequence';

/** Time-dependent index words, and damaged rows, are corrected once a day. */
const TIDIED_AT = 'journal-tidied-at';

export function createJournal(database: Database): Journal {
  const parse = createRowParser();
  const read = (row: unknown) => parse(row) ?? salvage(row);
  const readAll = (rows: unknown[]) => rows.map(read);
  const withAttention = async (attention: 'under-way' | OpenWord) =>
    readAll(await database.use((db) => db.getAllFromIndex('journal', 'attention', attention)));

  const sequence = createSequence(database);
  let pruning: Promise<number> | undefined;
  const prune = async (before: number, now: number): Promise<number> => {
    const tidiedAt = await database.use((db) => db.get('meta', TIDIED_AT));
    if (typeof tidiedAt !== 'number' || Math.abs(now - tidiedAt) > DAY_MS) {
      await changeRows(database, (row) => {
        const record = parse(row);
        return record ? withWord(row, record, now) : mended(row);
      });
      await database.use((db) => db.put('meta', now, TIDIED_AT));
    }
    // Only what began before `before` can have ended before it: the rest of the journal is not read.
    return removeOf(database, { to: before }, (row) => {
      const record = parse(row);
      return isFinished(record) && endOf(record, now) < before;
    });
  };

  return {
    nextSeq: sequence.next,
    put: (record, durability) =>
      database.use((db) =>
        inOneStep(db, [{ table: 'journal', put: toRow(record) }, ...sequence.writes(record)], durability),
      ),
    change: (requestId, to) =>
      database.use(async (db) => {
        const step = db.transaction('journal', 'readwrite', { durability: 'strict' });
        const row = await step.store.get(requestId);
        const next = row === undefined ? undefined : to(read(row));
        if (next) await step.store.put(toRow(next));
        await step.done;
        return next;
      }),
    async get(requestId) {
      const row = await database.use((db) => db.get('journal', requestId));
      return row === undefined ? undefined : read(row);
    },
    async byTid(tid) {
      const rows = await database.use((db) => db.getAllFromIndex('journal', 'tid', tid));
      return readAll(rows).sort(byAge);
    },
    async byTids(tids) {
      const found = await database.use((db) => {
        const index = db.transaction('journal').store.index('tid');
        return Promise.all(tids.map(async (tid) => [tid, await index.getAll(tid)] as const));
      });
      const some = found.filter(([, rows]) => rows.length > 0);
      return new Map(some.map(([tid, rows]) => [tid, readAll(rows).sort(byAge)]));
    },
    async recent(limit) {
      const [byTime, bySeq] = await Promise.all([
        database.use((db) => newestRows(db, limit)),
        sequence.latest(),
      ]);
      const found = new Map(readAll([...byTime, ...bySeq]).map((record) => [record.requestId, record]));
      return [...found.values()].sort(byAge).reverse().slice(0, limit);
    },
    openQuestions: async () => (await withAttention('unknown')).filter(isOpenQuestion).sort(byAge).reverse(),
    underWay: async () => (await withAttention('under-way')).filter(isUnderWay).sort(byAge),
    async mayBeOpen(words) {
      const found = await Promise.all(words.map(withAttention));
      return found.flat().sort(byAge).reverse();
    },
    async query(query) {
      const found = new Map<string, LockRecord>();
      for await (const rows of rowsBetween(database, query)) {
        for (const record of readAll(rows)) if (fits(record, query)) found.set(record.requestId, record);
      }
      return [...found.values()].sort(byAge).reverse();
    },
    size: () =>
      database.use(async (db) => {
        const count = await db.count('journal');
        const oldest = await db.transaction('journal').store.index('createdAt').openKeyCursor();
        return { count, oldest: oldest?.key };
      }),
    prune(before, now) {
      pruning ??= prune(before, now).finally(() => {
        pruning = undefined;
      });
      return pruning;
    },
    clear: (after) => removeSome(database, after, (row) => isFinished(parse(row))),
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
function rowsBetween(database: Database, { from, to }: HistoryQuery): AsyncGenerator<unknown[]> {
  return from === undefined && to === undefined ? everyRow(database) : rowsOf(database, { from, to });
}

function fits(record: LockRecord, { sellerNick, outcome }: HistoryQuery): boolean {
  if (sellerNick !== undefined && record.sellerNick !== sellerNick) return false;
  return outcome === undefined || lockOutcome(record) === outcome;
}

/** Neither under way nor an open question, nor too damaged to tell. */
function isFinished(record: LockRecord | undefined): record is LockRecord {
  return record !== undefined && !isUnderWay(record) && !isOpenQuestion(record);
}

/** Found by every index again; its old content is kept beside it. */
function mended(row: unknown): unknown {
  return { ...toRow(salvage(row)), damaged: row };
}

/**
 * A clock that was set back gave a record too early a time; one that was ahead, a sequence number far in the future.
 */
function endOf(record: LockRecord, now: number): number {
  const { seq = 0 } = record;
  return Math.max(
    record.createdAt,
    seq > now + DAY_MS ? 0 : seq,
    record.handled?.at ?? 0,
    ...record.calls.map((call) => call.endedAt ?? 0),
  );
}
