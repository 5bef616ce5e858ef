import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '@/utils/background/storage/database';
import { inOneStep } from '@/utils/background/storage/in-one-step';
import { answered, record } from '@/utils/locks/testing/samples';
import { createJournal } from './indexeddb-journal';

const ROWS = 1_000;
/** With more rows than this in one transaction, other work waits too long. */
const SOME_HUNDRED = 700;

let databases = 0;

/** `timeOf`: when the i-th lock was made. */
async function longJournal(timeOf: (i: number) => number) {
  databases += 1;
  const database = createDatabase({ name: `batches-${databases}` });
  const rows = Array.from({ length: ROWS }, (_, i) =>
    answered(
      { outcome: 'locked' },
      { requestId: idOf(i), createdAt: timeOf(i), calls: [endedAt(timeOf(i))] },
    ),
  );
  await database.use((db) =>
    inOneStep(
      db,
      rows.map((row) => ({ table: 'journal' as const, put: row })),
    ),
  );
  return { database, journal: createJournal(database) };
}

const idOf = (i: number): string => `lock-${String(i).padStart(4, '0')}`;

function endedAt(time: number) {
  const answer = { outcome: 'locked' as const };
  return { subOrderIds: ['1'], state: 'done' as const, attempts: 1, endedAt: time, answer };
}

/** How many rows each read of the journal fetched from now on. */
async function watchReads(database: Database): Promise<number[]> {
  const sizes: number[] = [];
  for (const kind of [IDBObjectStore, IDBIndex]) {
    const real = kind.prototype.getAll;
    vi.spyOn(kind.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore & IDBIndex,
      ...args: [(IDBValidKey | IDBKeyRange | null)?, number?]
    ) {
      const request = real.apply(this, args);
      request.addEventListener('success', () => sizes.push(request.result.length));
      return request;
    });
  }
  await database.use((db) => db.count('journal'));
  return sizes;
}

/** Whether a lock that is confirmed while `work` runs is on disk before it has ended. */
async function lockDuring(database: Database, work: Promise<unknown>): Promise<boolean> {
  let hasEnded = false;
  const ended = work.then(() => {
    hasEnded = true;
  });
  await createJournal(database).put(record({ requestId: 'meanwhile-1', createdAt: 2_000_000 }));
  const wasInTime = !hasEnded;
  await ended;
  return wasInTime;
}

const spread = (i: number): number => 1_000 + i;
const sameMoment = (): number => 1_000;

describe.each([
  ['spread over time', spread],
  ['of one moment', sameMoment],
])('a long journal %s', (_, timeOf) => {
  it('is read some hundred rows at a time, none lost and none twice', async () => {
    const { database, journal } = await longJournal(timeOf);
    const sizes = await watchReads(database);
    for (const query of [{}, { from: 1_000 }, { from: 0, to: 5_000 }]) {
      const found = await journal.query(query);
      expect(found.map(({ requestId }) => requestId).sort()).toEqual(
        Array.from({ length: ROWS }, (__, i) => idOf(i)),
      );
    }
    if (timeOf === spread) expect(Math.max(...sizes)).toBeLessThan(SOME_HUNDRED);
  });

  it('is pruned the same way', async () => {
    const { database, journal } = await longJournal(timeOf);
    await journal.put(record({ requestId: 'young-1', createdAt: 9_000 }));
    expect(await lockDuring(database, journal.prune(8_000, 9_000))).toBe(true);
    expect((await journal.query({})).map(({ requestId }) => requestId)).toEqual(['meanwhile-1', 'young-1']);
  });

  it('is cleared the same way, and says where to continue', async () => {
    const { journal } = await longJournal(timeOf);
    await journal.put(
      answered({ outcome: 'unknown', unknownReason: 'no-answer' }, { requestId: 'a-unknown' }),
    );
    await journal.put(
      record({ requestId: 'z-running', calls: [{ subOrderIds: ['1'], state: 'sending', attempts: 1 }] }),
    );
    let gone = 0;
    let next: string | undefined;
    do {
      const step = await journal.clear(next);
      expect(step.gone).toBeLessThan(SOME_HUNDRED);
      gone += step.gone;
      next = step.next;
    } while (next !== undefined);
    expect(gone).toBe(ROWS);
    expect((await journal.query({})).map(({ requestId }) => requestId).sort()).toEqual([
      'a-unknown',
      'z-running',
    ]);
  });
});

describe('during work on a long journal', () => {
  it('a lock goes through: opening', async () => {
    const { database, journal } = await longJournal(spread);
    expect(await lockDuring(database, journal.query({}))).toBe(true);
    expect(await lockDuring(database, journal.query({ from: 0 }))).toBe(true);
  });

  it('a lock goes through: looking for damaged rows, which change only if they are still damaged', async () => {
    const { database, journal } = await longJournal(spread);
    await database.use((db) => db.put('journal', { requestId: 'lock-0500', calls: 'rubbish' }));
    expect(await lockDuring(database, journal.prune(0, 5))).toBe(true);
    expect((await journal.openQuestions()).map(({ requestId }) => requestId)).toEqual(['lock-0500']);
    expect(await journal.size()).toMatchObject({ count: ROWS + 1 });
  });

  it('pruning is not started twice', async () => {
    const { journal } = await longJournal(spread);
    expect(await Promise.all([journal.prune(8_000, 9_000), journal.prune(8_000, 9_000)])).toEqual([
      ROWS,
      ROWS,
    ]);
    expect(await journal.prune(8_000, 9_000)).toBe(0);
  });
});

it('unreadable rows are not cleared', async () => {
  const { database, journal } = await longJournal(spread);
  await database.use((db) => db.put('journal', { requestId: 'lock-0000', calls: 'rubbish' }));
  for (let next: string | undefined = ''; next !== undefined; ) ({ next } = await journal.clear(next));
  expect((await journal.query({})).map(({ requestId }) => requestId)).toEqual(['lock-0000']);
});
