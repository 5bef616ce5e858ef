import type { Durability } from '@/utils/store/in-one-step';
import { StoreProblem } from '@/utils/store/store-problem';
import type { Journal } from '../journal';

/** A journal over a real one, whose disk gets full and whose reads can fail. */
export interface BrittleJournal extends Journal {
  /** Writes that still work. */
  writesLeft: number;
  readsFail: boolean;
  /** How each write so far was asked for. */
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
    get: (requestId) => read(() => journal.get(requestId)),
    byTid: (tid) => read(() => journal.byTid(tid)),
    recent: (limit) => read(() => journal.recent(limit)),
    openQuestions: () => read(journal.openQuestions),
    underWay: () => read(journal.underWay),
    query: (query) => read(() => journal.query(query)),
    size: () => read(journal.size),
    prune: journal.prune,
  };
  return brittle;
}
