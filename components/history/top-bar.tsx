import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import type { ToastText } from '@/components/ui/toast';
import { pressedBy } from '@/components/ui/use-hotkeys';
import type { Preferences } from '@/utils/messages/views';
import { dayOf } from './days';
import type { Entry } from './entry';
import { type CsvWords, toCsv, toJson } from './export';
import { useHistoryScreen } from './history-screen';
import type { NickOf } from './nicks';
import { useWords } from './words';

interface TopBarProps {
  /** The filtered entries, which are exported. */
  entries: readonly Entry[];
  total: number;
  isLoading: boolean;
  /** All records are loaded: only then are they counted and exported. */
  isWhole: boolean;
  preferences: Preferences | undefined;
  nickOf: NickOf;
  say: (toast: ToastText) => void;
}

export function TopBar({ entries, total, isLoading, isWhole, preferences, nickOf, say }: TopBarProps) {
  const { t, common } = useWords();
  const { now, openPage, saveFile } = useHistoryScreen();
  const words: CsvWords = {
    header: t.csvColumns,
    outcome: ({ outcome }) => (outcome ? common.outcome[outcome] : common.sending),
    entry: ({ entry }) => t.entries[entry],
    nick: nickOf,
  };
  const name = `order-locks-${dayOf(now())}`;
  const exportCsv = async (): Promise<void> => {
    saveFile(`${name}.csv`, await toCsv(entries, words), 'text/csv;charset=utf-8');
    say({ text: t.exported({ n: entries.length }) });
  };
  const exportJson = (): void => {
    saveFile(`${name}.json`, toJson(entries, now(), nickOf), 'application/json');
    say({ text: t.exported({ n: entries.length }) });
  };
  const kept = preferences && t.kept({ days: preferences.retentionDays, n: total });
  const state = isLoading ? t.loading : isWhole ? kept : t.incomplete;
  const isIdle = !isWhole || entries.length === 0;
  return (
    <header class="hp-top">
      <Mark size={24} />
      <h1>{t.title}</h1>
      <span class="ol-meta ol-cut" title={state}>
        {state}
      </span>
      <span class="hp-top-buttons">
        <Button
          icon="download"
          kbd="E"
          {...pressedBy('e')}
          disabled={isIdle}
          onClick={() => void exportCsv()}
        >
          {t.exportCsv}
        </Button>
        <Button icon="download" disabled={isIdle} onClick={exportJson}>
          {t.exportJson}
        </Button>
        <Button kind="ghost" icon="options" onClick={() => openPage('options')}>
          {t.options}
        </Button>
      </span>
    </header>
  );
}
