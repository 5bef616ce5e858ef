import { isOpenQuestion, isUnderWay, type LockRecord } from '@/utils/domain/lock';
import { type OpenWord, openWord } from '@/utils/domain/open-work';
import type { Change, Durability, Journal } from '@/utils/locks/journal';

/**
 * The journal, and what the disk has not accepted yet. An outcome stays in memory until it is written: every reader
 * sees it, and writing is repeated while the disk refuses. If the worker ends first, the disk still says `sending`:
 * unknown.
 */
export interface KeptJournal extends Journal {
  /** Never rejects. Resolves when the record is on disk, or will be as soon as the disk accepts it. */
  keep(record: LockRecord): Promise<void>;
  /** Whether an outcome is in memory only. */
  hasUnwritten(): boolean;
}

/** Delays between attempts; the last one is repeated for as long as the worker runs. */
const WAITS_MS = [500, 2_000, 10_000, 30_000];

type After = (ms: number, run: () => void) => () => void;

export function createKeptJournal(journal: Journal, after: After): KeptJournal {
  const unwritten = new Map<string, LockRecord>();
  /** One write at a time: an older state can never overtake a newer one. */
  let writes: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
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
    // Visible at once: a full disk may take long to refuse, or never answer.
    unwritten.set(requestId, record);
    await inTurn(() => write(record)).catch(() => {
      // A newer one stays.
      if (!unwritten.has(requestId)) unwritten.set(requestId, record);
      tryAgain(requestId, 0);
    });
  };

  const change = async (requestId: string, to: Change): Promise<LockRecord | undefined> => {
    const waiting = unwritten.get(requestId);
    if (!waiting) return journal.change(requestId, to);
    const next = to(waiting);
    if (next) await write(next);
    return next;
  };

  const latest = (record: LockRecord): LockRecord => unwritten.get(record.requestId) ?? record;
  /** The union of disk and memory: memory is newer. */
  const merge = (records: LockRecord[], belongs: (record: LockRecord) => boolean): LockRecord[] => {
    const onDisk = new Set(records.map(({ requestId }) => requestId));
    const more = [...unwritten.values()].filter(({ requestId }) => !onDisk.has(requestId));
    return [...records.map(latest), ...more].filter(belongs);
  };

  return {
    ...journal,
    put: (record, durability) => inTurn(() => write(record, durability)),
    change: (requestId, to) => inTurn(() => change(requestId, to)),
    keep,
    hasUnwritten: () => unwritten.size > 0,
    get: async (requestId) => unwritten.get(requestId) ?? (await journal.get(requestId)),
    byTid: async (tid) => merge(await journal.byTid(tid), (record) => record.tid === tid),
    async byTids(tids) {
      const onDisk = await journal.byTids(tids);
      const inMemory = new Set([...unwritten.values()].map(({ tid }) => tid));
      const known = tids.filter((tid) => onDisk.has(tid) || inMemory.has(tid));
      return new Map(
        known.map((tid) => [tid, merge(onDisk.get(tid) ?? [], (record) => record.tid === tid)] as const),
      );
    },
    recent: async (limit) => (await journal.recent(limit)).map(latest),
    openQuestions: async () => merge(await journal.openQuestions(), isOpenQuestion),
    underWay: async () => merge(await journal.underWay(), isUnderWay),
    mayBeOpen: async (words) => merge(await journal.mayBeOpen(words), (record) => bears(record, words)),
    query: async (query) => (await journal.query(query)).map(latest),
  };
}

/** However old it is: the caller rules that out. */
function bears(record: LockRecord, words: readonly OpenWord[]): boolean {
  const word = openWord(record, record.createdAt);
  return word !== undefined && words.includes(word);
}
