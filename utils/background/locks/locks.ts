import type { Database } from '@/utils/background/storage/database';
import type { HistoryQuery, HistorySize } from '@/utils/domain/history-query';
import { type LockRecord, lockOutcome } from '@/utils/domain/lock';
import { OPEN_WORDS, type OpenWord, openReason } from '@/utils/domain/open-work';
import type { Problem } from '@/utils/domain/problem';
import { DAY_MS } from '@/utils/domain/time';
import type { Cleared } from '@/utils/locks/journal';
import { createKeptJournal } from '@/utils/locks/kept-journal';
import type { LockRequest } from '@/utils/locks/lock-request';
import type { Mark } from '@/utils/locks/marks';
import { inFlight, type Marks, memoryOf } from '@/utils/locks/memory';
import { unsentOf } from '@/utils/locks/press';
import { createRunner, type RunnerParts } from '@/utils/locks/runner';
import { createJournal } from '../storage/indexeddb-journal';

/**
 * Everything about locks, for the background. Every function waits for the recovery of what an earlier worker left;
 * reading functions throw StoreProblem if the journal cannot be read.
 */
export interface Locks {
  /** To be called once at each start of the background. */
  recover(): Promise<void>;
  submit(request: LockRequest): Promise<LockRecord | Problem>;
  /** The user's later note on a lock; `internal` if that mark cannot be made. */
  mark(requestId: string, mark: Mark): Promise<LockRecord | Problem>;
  get(requestId: string): Promise<LockRecord | undefined>;
  byTid(tid: string): Promise<LockRecord[]>;
  byTids(tids: string[]): Promise<Map<string, LockRecord[]>>;
  /** What is remembered of the sub-orders of this order. */
  marksOf(tid: string): Promise<Marks>;
  openQuestions(): Promise<LockRecord[]>;
  underWay(): Promise<LockRecord[]>;
  /** What needs the user, newest first. `words`: only the index words these can have. */
  openWork(hours: number, words?: readonly OpenWord[]): Promise<LockRecord[]>;
  recent(limit: number): Promise<LockRecord[]>;
  query(query: HistoryQuery): Promise<LockRecord[]>;
  size(): Promise<HistorySize>;
  /** Locks since local midnight that the ERP confirmed. */
  lockedToday(): Promise<number>;
  /** Deletes finished locks of any age, some hundred at a time. */
  clear(after?: string): Promise<Cleared>;
  /** Returns how many finished locks were deleted. */
  prune(retentionDays: number): Promise<number>;
}

type LocksParts = Omit<RunnerParts, 'journal'> & { database: Database };

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
    byTids: (tids) => settled(() => journal.byTids(tids)),
    async marksOf(tid) {
      const records = await settled(() => journal.byTid(tid));
      return { memory: memoryOf(records), inFlight: inFlight(records), unsent: unsentOf(records) };
    },
    openQuestions: () => settled(journal.openQuestions),
    underWay: () => settled(journal.underWay),
    async openWork(hours, words = OPEN_WORDS) {
      const records = await settled(() => journal.mayBeOpen(words));
      return records.filter((record) => openReason(record, { now: parts.now(), hours }));
    },
    recent: (limit) => settled(() => journal.recent(limit)),
    query: (query) => settled(() => journal.query(query)),
    size: () => settled(journal.size),
    async lockedToday() {
      const from = new Date(parts.now()).setHours(0, 0, 0, 0);
      const records = await settled(() => journal.query({ from }));
      return records.filter((record) => lockOutcome(record) === 'locked').length;
    },
    clear: (after) => settled(() => journal.clear(after)),
    prune(retentionDays) {
      const now = parts.now();
      return settled(() => journal.prune(now - retentionDays * DAY_MS, now));
    },
  };
}
