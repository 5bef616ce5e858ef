import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type {
  HistoryQuery,
  MessageIn,
  MessageName,
  MessageOut,
  News,
  Reply,
} from '@/utils/messages/protocol';
import type { Problem } from '@/utils/messages/views';
import { isUnderWay, type LockRecord } from '@/utils/orders/lock';
import { lastDays, startOfDay } from './days';
import { type Entry, toEntry } from './entry';

export interface RecordsSource {
  send<N extends MessageName>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>>>;
  onNews(hear: (news: News) => void): () => void;
  /** Epoch ms. */
  now(): number;
}

export interface Records {
  /** Newest first. */
  entries: Entry[];
  /** Records are still on their way; the last 14 days come first. */
  isLoading: boolean;
  /** The last 14 days are here. */
  hasDays: boolean;
  /** Why the rest is not here. */
  problem: Problem | undefined;
  readAgain: () => void;
  /** Takes over a record that was changed from this page. */
  put: (record: LockRecord) => void;
}

export const CHART_DAYS = 14;

/**
 * Every record that is kept, in steps: the days of the chart at once, then ever longer stretches into the past.
 * One message with 50 000 records would leave the page empty for seconds.
 */
export function useRecords({ send, onNews, now }: RecordsSource, retentionDays: number | undefined): Records {
  const [byId, setById] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [isLoading, setLoading] = useState(true);
  const [hasDays, setHasDays] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Counts how often it was read from the start: cleared meanwhile, or not readable. */
  const [round, setRound] = useState(0);

  const take = useCallback((records: readonly LockRecord[]): void => {
    if (records.length === 0) return;
    setById(
      (before) =>
        new Map([...before, ...records.map((record) => [record.requestId, toEntry(record)] as const)]),
    );
  }, []);

  useEffect(() => {
    if (retentionDays === undefined) return;
    let isCurrent = true;
    setById(new Map());
    setHasDays(false);
    setProblem(undefined);
    setLoading(true);
    const load = async (): Promise<void> => {
      for (const stretch of stretches(now(), retentionDays)) {
        const reply = await send('app/history', stretch);
        if (!isCurrent) return;
        if (!reply.ok) return setProblem(reply.problem);
        take(reply.value);
        setHasDays(true);
      }
    };
    load().finally(() => isCurrent && setLoading(false));
    return () => {
      isCurrent = false;
    };
  }, [send, now, retentionDays, take, round]);

  const entries = useMemo(
    () => [...byId.values()].sort((a, b) => b.record.createdAt - a.record.createdAt),
    [byId],
  );

  const readAgain = useCallback(() => setRound((n) => n + 1), []);
  useNewsOfLocks({ send, onNews, now }, entries, { take, readAgain });
  const put = useCallback((record: LockRecord) => take([record]), [take]);
  return { entries, isLoading, hasDays, problem, readAgain, put };
}

/** Today and 13 days before it; then as much again, twice as much, … until everything kept has been asked for. */
export function stretches(now: number, retentionDays: number): HistoryQuery[] {
  const from = (days: number): number => startOfDay(lastDays(now, days)[0] ?? '');
  const found: HistoryQuery[] = [{ from: from(CHART_DAYS) }];
  let days = CHART_DAYS;
  while (days < retentionDays) {
    found.push({ from: from(days * 2), to: from(days) - 1 });
    days *= 2;
  }
  // What a person has not looked into is kept longer than the rest.
  found.push({ to: from(days) - 1 });
  return found;
}

/** On news of one lock: what is newer than everything here, and what was under way or is the same order. Of all: all. */
function useNewsOfLocks(
  { send, onNews }: RecordsSource,
  entries: readonly Entry[],
  { take, readAgain }: { take: (records: readonly LockRecord[]) => void; readAgain: () => void },
): void {
  const known = useRef(entries);
  known.current = entries;
  useEffect(
    () =>
      onNews(async ({ topic, tid }) => {
        if (topic !== 'locks') return;
        if (tid === undefined) return readAgain();
        const newest = known.current[0]?.record.createdAt;
        const reply = await send('app/history', newest === undefined ? {} : { from: newest });
        if (reply.ok) take(reply.value);
        const changed = known.current.filter(
          ({ record }) => isUnderWay(record) || (record.tid === tid && record.handled === undefined),
        );
        for (const { record } of changed) {
          const watched = await send('app/watch-lock', { requestId: record.requestId });
          if (watched.ok) take([withoutMeanings(watched.value)]);
        }
      }),
    [send, onNews, take, readAgain],
  );
}

function withoutMeanings({ meanings: _, ...record }: MessageOut<'app/watch-lock'>): LockRecord {
  return record;
}
