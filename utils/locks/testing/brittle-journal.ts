import { StoreProblem } from '@/utils/domain/store-problem';
import type { Durability, Journal } from '@/utils/locks/journal';

/** A journal over a real one, whose disk becomes full and whose reads can fail. */
interface BrittleJournal extends Journal {
  /** Writes that still work. */
  writesLeft: number;
  readsFail: boolean;
  /** The durability requested for each write so far. */
  asked: (Durability | undefined)[];
}

export function createBrittleJournal(journal: Journal): BrittleJournal {
  const read = <T>(work: () => Promise<T>): Promise<T> =>
    brittle.readsFail ? Promise.reject(new StoreProblem('broken', 'UnknownError')) : work();
  const brittle: BrittleJournal = {
    writesLeft: Number.POSITIVE_INFINITY,
    readsFail: false,
    asked: [],
    async put(record, durability) {
      brittle.asked.push(durability);
      if (brittle.writesLeft <= 0) throw new StoreProblem('full', 'QuotaExceededError');
      brittle.writesLeft -= 1;
      await journal.put(record, durability);
    },
    async change(requestId, to) {
      if (brittle.readsFail) throw new StoreProblem('broken', 'UnknownError');
      if (brittle.writesLeft <= 0) throw new StoreProblem('full', 'QuotaExceededError');
      brittle.writesLeft -= 1;
      return journal.change(requestId, to);
    },
    nextSeq: (now) => read(() => journal.nextSeq(now)),
    get: (requestId) => read(() => journal.get(requestId)),
    byTid: (tid) => read(() => journal.byTid(tid)),
    byTids: (tids) => read(() => journal.byTids(tids)),
    recent: (limit) => read(() => journal.recent(limit)),
    openQuestions: () => read(journal.openQuestions),
    underWay: () => read(journal.underWay),
    mayBeOpen: (words) => read(() => journal.mayBeOpen(words)),
    query: (query) => read(() => journal.query(query)),
    size: () => read(journal.size),
    prune: journal.prune,
    clear: journal.clear,
  };
  return brittle;
}
