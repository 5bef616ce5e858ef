import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HistoryQuery } from '@/utils/domain/history-query';
import { byAge, isUnderWay, type LockRecord } from '@/utils/domain/lock';
import type { Problem } from '@/utils/domain/problem';
import type { MessageOut } from '@/utils/messages/protocol';
import { lastDays, startOfDay } from './days';
import { type Entry, toEntry } from './entry';
import type { HistoryScreen } from './history-screen';

type RecordsSource = Pick<HistoryScreen, 'send' | 'onNews' | 'now'>;

export interface Records {
  /** Newest first, by the order of the locks, since a clock may be set back. */
  entries: Entry[];
  /** Records are still loading; the last 14 days come first. */
  isLoading: boolean;
  /** The last 14 days are loaded. */
  hasDays: boolean;
  /** Why the rest could not be loaded. */
  problem: Problem | undefined;
  readAgain: () => void;
  /** Replaces a record that was changed on this page. */
  put: (record: LockRecord) => void;
}

export const CHART_DAYS = 14;

/**
 * All records, loaded in steps: the days of the chart first, then ever longer periods of the past.
 * One message with 50 000 records would leave the page empty for seconds.
 */
export function useRecords({ send, onNews, now }: RecordsSource, retentionDays: number | undefined): Records {
  const [byId, setById] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [isLoading, setLoading] = useState(true);
  const [hasDays, setHasDays] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Incremented to load everything again: after the history was cleared, or after an error. */
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

  const entries = useMemo(() => [...byId.values()].sort((a, b) => byAge(b.record, a.record)), [byId]);

  const readAgain = useCallback(() => setRound((n) => n + 1), []);
  useNewsOfLocks({ send, onNews, now }, entries, { take, readAgain });
  const put = useCallback((record: LockRecord) => take([record]), [take]);
  return { entries, isLoading, hasDays, problem, readAgain, put };
}

/** The periods to request: the last 14 days, then as many again, twice as many, … until the retention limit. */
export function stretches(now: number, retentionDays: number): HistoryQuery[] {
  const from = (days: number): number => startOfDay(lastDays(now, days)[0] ?? '');
  const found: HistoryQuery[] = [{ from: from(CHART_DAYS) }];
  let days = CHART_DAYS;
  while (days < retentionDays) {
    found.push({ from: from(days * 2), to: from(days) - 1 });
    days *= 2;
  }
  // Unfinished locks are kept longer than the rest.
  found.push({ to: from(days) - 1 });
  return found;
}

const RECENT_MS = 600_000;

/** News of one lock loads newer records, those in progress and those of the same order. News of all reloads all. */
function useNewsOfLocks(
  { send, onNews, now }: RecordsSource,
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
        // After the clock is set back, a new record has an older time.
        const from = newest === undefined ? {} : { from: Math.min(newest, now() - RECENT_MS) };
        const reply = await send('app/history', from);
        if (reply.ok) take(reply.value);
        const changed = known.current.filter(({ record }) => isUnderWay(record) || record.tid === tid);
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
