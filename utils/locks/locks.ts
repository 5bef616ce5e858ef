import type { HistoryQuery, HistorySize } from '@/utils/messages/protocol';
import type { Problem } from '@/utils/messages/views';
import { type LockRecord, lockOutcome } from '@/utils/orders/lock';
import type { Database } from '@/utils/store/database';
import { createJournal } from './journal';
import { createKeptJournal } from './kept-journal';
import { inFlight, type Marks, memoryOf } from './memory';
import { createRunner, type RunnerParts } from './runner';
import type { LockWish } from './wish';

/**
 * Everything about locks, for the background. Every function waits for the recovery of what an earlier worker left;
 * reading functions throw StoreProblem where the journal cannot be read.
 */
export interface Locks {
  /** To be called once at each start of the background. */
  recover(): Promise<void>;
  submit(wish: LockWish): Promise<LockRecord | Problem>;
  markHandled(requestId: string, note: string): Promise<LockRecord | Problem>;
  get(requestId: string): Promise<LockRecord | undefined>;
  byTid(tid: string): Promise<LockRecord[]>;
  /** What is remembered of the sub-orders of this order. */
  marksOf(tid: string): Promise<Marks>;
  openQuestions(): Promise<LockRecord[]>;
  underWay(): Promise<LockRecord[]>;
  recent(limit: number): Promise<LockRecord[]>;
  query(query: HistoryQuery): Promise<LockRecord[]>;
  size(): Promise<HistorySize>;
  /** Locks since local midnight that the ERP confirmed. */
  lockedToday(): Promise<number>;
  /** Returns how many finished locks were forgotten. */
  prune(retentionDays: number): Promise<number>;
}

export type LocksParts = Omit<RunnerParts, 'journal'> & { database: Database };

const DAY_MS = 86_400_000;

export function createLocks({ database, ...parts }: LocksParts): Locks {
  const journal = createKeptJournal(createJournal(database), parts.after);
  const runner = createRunner({ ...parts, journal });
  const settled = async <T>(read: () => Promise<T>): Promise<T> => {
    await runner.recover();
    return read();
  };
  return {
    ...runner,
    get: (requestId) => settled(() => journal.get(requestId)),
    byTid: (tid) => settled(() => journal.byTid(tid)),
    async marksOf(tid) {
      const records = await settled(() => journal.byTid(tid));
      return { memory: memoryOf(records), inFlight: inFlight(records) };
    },
    openQuestions: () => settled(journal.openQuestions),
    underWay: () => settled(journal.underWay),
    recent: (limit) => settled(() => journal.recent(limit)),
    query: (query) => settled(() => journal.query(query)),
    size: () => settled(journal.size),
    async lockedToday() {
      const from = new Date(parts.now()).setHours(0, 0, 0, 0);
      const records = await settled(() => journal.query({ from }));
      return records.filter((record) => lockOutcome(record) === 'locked').length;
    },
    prune(retentionDays) {
      const now = parts.now();
      return settled(() => journal.prune(now - retentionDays * DAY_MS, now));
    },
  };
}
