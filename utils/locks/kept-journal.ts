import { isOpenQuestion, isUnderWay, type LockRecord } from '@/utils/orders/lock';
import type { Durability } from '@/utils/store/in-one-step';
import type { Journal } from './journal';

/**
 * The journal, and what the disk has not taken yet. An outcome stays in memory until it is written: every reader sees it,
 * and where the disk refuses it is written again and again; if the worker dies first, the disk still says `sending`: unknown.
 */
export interface KeptJournal extends Journal {
  /** Never rejects. Resolves when the record is on disk, or will be as soon as the disk takes it. */
  keep(record: LockRecord): Promise<void>;
  /** Whether an outcome stands in memory only. */
  hasUnwritten(): boolean;
}

/** Waits between attempts; the last one is repeated for as long as the worker lives. */
const WAITS_MS = [500, 2_000, 10_000, 30_000];

type After = (ms: number, run: () => void) => () => void;

export function createKeptJournal(journal: Journal, after: After): KeptJournal {
  const unwritten = new Map<string, LockRecord>();
  /** One write at a time: an older state can never overtake a newer one. */
  let writes: Promise<unknown> = Promise.resolve();
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const turn = writes.then(write);
    writes = turn.catch(() => undefined);
    return turn;
  };

  const write = async (record: LockRecord, durability?: Durability): Promise<void> => {
    await journal.put(record, durability);
    unwritten.delete(record.requestId);
  };

  const tryAgain = (requestId: string, attempt: number): void => {
    after(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 0, () => {
      inTurn(async () => {
        const record = unwritten.get(requestId);
        if (record) await write(record);
      }).catch(() => tryAgain(requestId, attempt + 1));
    });
  };

  const keep = async (record: LockRecord): Promise<void> => {
    const { requestId } = record;
    // Seen at once: a full disk may take long to say no, or never answer.
    unwritten.set(requestId, record);
    await inTurn(() => write(record)).catch(() => {
      // A newer one stays.
      if (!unwritten.has(requestId)) unwritten.set(requestId, record);
      tryAgain(requestId, 0);
    });
  };

  const latest = (record: LockRecord): LockRecord => unwritten.get(record.requestId) ?? record;
  /** What disk and memory know together: memory is newer. */
  const merge = (records: LockRecord[], belongs: (record: LockRecord) => boolean): LockRecord[] => {
    const onDisk = new Set(records.map(({ requestId }) => requestId));
    const more = [...unwritten.values()].filter(({ requestId }) => !onDisk.has(requestId));
    return [...records.map(latest), ...more].filter(belongs);
  };

  return {
    ...journal,
    put: (record, durability) => inTurn(() => write(record, durability)),
    keep,
    hasUnwritten: () => unwritten.size > 0,
    get: async (requestId) => unwritten.get(requestId) ?? (await journal.get(requestId)),
    byTid: async (tid) => merge(await journal.byTid(tid), (record) => record.tid === tid),
    recent: async (limit) => (await journal.recent(limit)).map(latest),
    openQuestions: async () => merge(await journal.openQuestions(), isOpenQuestion),
    underWay: async () => merge(await journal.underWay(), isUnderWay),
    query: async (query) => (await journal.query(query)).map(latest),
  };
}
