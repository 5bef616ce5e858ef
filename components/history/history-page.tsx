import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Toast, useToast } from '@/components/ui/toast';
import { isInBulk, openReason } from '@/utils/domain/open-work';
import type { LockView, Preferences } from '@/utils/messages/views';
import { Chart } from './chart';
import { dayOf, lastDays } from './days';
import { Drawer } from './drawer';
import { EmptyTable } from './empty-table';
import type { Entry } from './entry';
import { countByDay, noCounts } from './figures';
import { type Filter, filterEntries, isFiltered } from './filter';
import { FilterBar } from './filter-bar';
import { useHistoryScreen } from './history-screen';
import type { HistoryShop } from './history-shop';
import { nickReader } from './nicks';
import { OpenWorkBar } from './open-work-bar';
import { RecordTable } from './record-table';
import { Today } from './today';
import { TopBar } from './top-bar';
import { type Trouble, TroubleNote } from './trouble-note';
import { useHistoryKeys } from './use-history-keys';
import { useNoteDrafts } from './use-note-drafts';
import { useOpenRecord } from './use-open-record';
import { CHART_DAYS, useRecords } from './use-records';
import { useWords } from './words';

interface HistoryPageProps {
  preferences: Preferences | undefined;
  shops: readonly HistoryShop[];
  /** The settings and shops could not be read. */
  trouble: Trouble | undefined;
}

/** Every lock that this browser has made, as recorded in the journal. */
export function HistoryPage({ preferences, shops, trouble: noSettings }: HistoryPageProps) {
  const screen = useHistoryScreen();
  const { t } = useWords();
  const now = screen.now();
  const today = dayOf(now);
  const { entries, isLoading, hasDays, problem, readAgain, put } = useRecords(
    screen,
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

  const hours = preferences?.openHours ?? 0;
  // It changes hourly, so it need not be recomputed on every render.
  const rule = useMemo(() => ({ now: screen.now(), hours }), [screen, hours, entries]);
  const isOpen = ({ record }: Entry): boolean => openReason(record, rule) !== undefined;
  const open = useMemo(() => entries.filter(isOpen).length, [entries, rule]);
  const shown = useMemo(() => {
    const kept = filterEntries(entries, filter, rule);
    return isNewestFirst ? kept : kept.reverse();
  }, [entries, filter, rule, isNewestFirst]);
  const days = useMemo(() => lastDays(now, CHART_DAYS), [today]);
  const counts = useMemo(() => countByDay(entries, days), [entries, days]);
  const allDays = useMemo(() => [...new Set(entries.map(({ day }) => day))], [entries]);
  const notes = useNoteDrafts();
  const opened = useOpenRecord(screen, shown, entries);
  const change = useCallback((part: Filter) => setFilter((before) => ({ ...before, ...part })), []);

  const clear = (): void => {
    setFilter({});
    field.current?.focus();
  };
  const changed = (lock: LockView, isNew: boolean): void => {
    put(lock);
    if (isNew) opened.open(lock.requestId);
    // The pressed button is gone; from the table the arrows lead to the next record.
    table.current?.focus();
  };
  const closeDrawer = (): void => {
    if (drawer.current?.contains(document.activeElement)) table.current?.focus();
    opened.close();
  };
  const copy = async (text: string, said: string): Promise<void> => {
    if (await screen.copy(text)) say({ text: said });
  };
  const copyTid = async (): Promise<void> => {
    const tid = opened.entry?.record.tid;
    if (tid) await copy(tid, t.copied);
  };
  const toRows = (): void => {
    table.current?.focus();
    if (opened.index < 0) opened.choose(0);
  };
  useHistoryKeys({ field, close: closeDrawer, copyTid: () => void copyTid(), toRows });
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
          operators={namesIn(entries, 'operator')}
          reasons={namesIn(entries, 'reason')}
          found={hasDays ? shown.length : undefined}
          open={hasDays ? open : undefined}
          change={change}
          clear={clear}
          field={field}
        />
        {filter.isOpen && (
          <OpenWorkBar entries={shown.filter(({ record }) => isInBulk(openReason(record, rule)))} />
        )}
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
          isOpen={isOpen(opened.entry)}
          position={opened.index + 1}
          of={shown.length}
          move={opened.move}
          close={closeDrawer}
          notes={notes}
          changed={changed}
          copyTid={() => void copyTid()}
          replies={preferences?.replies}
          copy={(text, said) => void copy(text, said)}
          box={drawer}
        />
      )}
      <Toast toast={toast} />
    </div>
  );
}

function namesIn(entries: readonly Entry[], field: 'operator' | 'reason'): string[] {
  return [...new Set(entries.flatMap(({ record }) => record[field] ?? []))];
}

/** Shops that have locks, including those no longer set up. */
function shopsOf(entries: readonly { record: { sellerNick: string } }[]): { sellerNick: string }[] {
  const nicks = new Set(entries.map(({ record }) => record.sellerNick));
  return [...nicks].map((sellerNick) => ({ sellerNick }));
}
