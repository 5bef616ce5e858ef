import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Toast, useToast } from '@/components/ui/Toast';
import type { LockView, Preferences, ShopBadge } from '@/utils/messages/views';
import { Chart } from './Chart';
import { Drawer } from './Drawer';
import { dayOf, lastDays } from './days';
import { EmptyTable } from './EmptyTable';
import { FilterBar } from './FilterBar';
import { countByDay, noCounts } from './figures';
import { type Filter, filterEntries, isFiltered } from './filter';
import { useHistoryHost } from './host';
import { nickReader } from './nicks';
import { RecordTable } from './RecordTable';
import { Today } from './Today';
import { TopBar } from './TopBar';
import { type Trouble, TroubleNote } from './TroubleNote';
import { useHistoryKeys } from './useHistoryKeys';
import { useNoteDrafts } from './useNoteDrafts';
import { useOpenRecord } from './useOpenRecord';
import { CHART_DAYS, useRecords } from './useRecords';
import { useWords } from './words';

export interface HistoryPageProps {
  preferences: Preferences | undefined;
  shops: readonly ShopBadge[];
  /** The settings and shops could not be read. */
  trouble: Trouble | undefined;
}

/** Every lock that this browser has made, as it stands in the journal. */
export function HistoryPage({ preferences, shops, trouble: noSettings }: HistoryPageProps) {
  const host = useHistoryHost();
  const { t } = useWords();
  const now = host.now();
  const today = dayOf(now);
  const { entries, isLoading, hasDays, problem, readAgain, put } = useRecords(
    host,
    preferences?.retentionDays,
  );
  const trouble = noSettings ?? (problem && { problem, retry: readAgain });
  const [filter, setFilter] = useState<Filter>({});
  const [isNewestFirst, setNewestFirst] = useState(true);
  const nickOf = nickReader(preferences?.maskNicks ?? true);
  const { toast, say } = useToast();
  const field = useRef<HTMLInputElement>(null);
  const drawer = useRef<HTMLElement>(null);
  const table = useRef<HTMLDivElement>(null);

  const shown = useMemo(() => {
    const kept = filterEntries(entries, filter);
    return isNewestFirst ? kept : kept.reverse();
  }, [entries, filter, isNewestFirst]);
  const days = useMemo(() => lastDays(now, CHART_DAYS), [today]);
  const counts = useMemo(() => countByDay(entries, days), [entries, days]);
  const allDays = useMemo(() => [...new Set(entries.map(({ day }) => day))], [entries]);
  const notes = useNoteDrafts();
  const opened = useOpenRecord(host, shown, entries);
  const change = useCallback((part: Filter) => setFilter((before) => ({ ...before, ...part })), []);

  const clear = (): void => {
    setFilter({});
    field.current?.focus();
  };
  const changed = (lock: LockView, isNew: boolean): void => {
    put(lock);
    if (isNew) opened.open(lock.requestId);
    // What was pressed is gone now; the arrows lead on to the next record.
    table.current?.focus();
  };
  const closeDrawer = (): void => {
    if (drawer.current?.contains(document.activeElement)) table.current?.focus();
    opened.close();
  };
  const copyTid = async (): Promise<void> => {
    const tid = opened.entry?.record.tid;
    if (tid && (await host.copy(tid))) say({ text: t.copied });
  };
  const toRows = (): void => {
    table.current?.focus();
    if (opened.index < 0) opened.choose(0);
  };
  useHistoryKeys({ field, drawer, close: closeDrawer, copyTid: () => void copyTid(), toRows });
  const colors = new Map(shops.map((shop) => [shop.sellerNick, shop]));

  return (
    <div class={opened.entry ? 'hp hp-with-drawer' : 'hp'}>
      <TopBar
        entries={shown}
        total={entries.length}
        isLoading={isLoading && !trouble}
        isWhole={!isLoading && !trouble}
        preferences={preferences}
        nickOf={nickOf}
        say={say}
      />
      <main class="hp-main">
        <div class="hp-overview">
          <Today day={today} counts={hasDays ? (counts.get(today) ?? noCounts()) : undefined} />
          <Chart
            days={days}
            counts={hasDays ? counts : undefined}
            chosen={filter.day}
            choose={(day) => change({ day })}
          />
        </div>
        <FilterBar
          filter={filter}
          today={today}
          days={allDays}
          shops={shopsOf(entries)}
          found={hasDays ? shown.length : undefined}
          change={change}
          clear={clear}
          field={field}
        />
        {trouble && shown.length > 0 && <TroubleNote {...trouble} />}
        {shown.length > 0 ? (
          <RecordTable
            entries={shown}
            current={opened.index}
            isNewestFirst={isNewestFirst}
            turnOrder={() => setNewestFirst(!isNewestFirst)}
            choose={opened.choose}
            open={(index) => opened.openAt(index)}
            nickOf={nickOf}
            colorOf={(sellerNick) => colors.get(sellerNick)?.color}
            now={now}
            box={table}
          />
        ) : (
          <EmptyTable isLoading={isLoading} trouble={trouble} isFiltered={isFiltered(filter)} clear={clear} />
        )}
      </main>
      {opened.entry && (
        <Drawer
          entry={opened.entry}
          lock={opened.lock}
          nick={nickOf(opened.entry.record)}
          shop={colors.get(opened.entry.record.sellerNick)}
          position={opened.index + 1}
          of={shown.length}
          move={opened.move}
          close={closeDrawer}
          notes={notes}
          changed={changed}
          copyTid={() => void copyTid()}
          box={drawer}
        />
      )}
      <Toast toast={toast} />
    </div>
  );
}

/** Shops that have locks, also those that are no longer set up. */
function shopsOf(entries: readonly { record: { sellerNick: string } }[]): { sellerNick: string }[] {
  const nicks = new Set(entries.map(({ record }) => record.sellerNick));
  return [...nicks].map((sellerNick) => ({ sellerNick }));
}
