import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Entry } from './entry';
import type { NickOf } from './nicks';
import { RecordRow } from './RecordRow';
import { useVirtualRows } from './useVirtualRows';
import { useWords } from './words';

/** px, as in the style sheet. */
const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 34;

export interface RecordTableProps {
  entries: readonly Entry[];
  /** Index of the row that the keys act on; -1: none. */
  current: number;
  isNewestFirst: boolean;
  turnOrder: () => void;
  choose: (index: number) => void;
  open: (index: number) => void;
  nickOf: NickOf;
  colorOf: (sellerNick: string) => number | undefined;
  /** Epoch ms. */
  now: number;
  /** What the keys act on. */
  box: RefObject<HTMLDivElement | null>;
}

/** All records as one grid, of which only the rows in sight exist. One tab stop; the arrows move inside. */
export function RecordTable(props: RecordTableProps) {
  const { entries, current, choose, open, box: scroller } = props;
  const { t } = useWords();
  const { rows, height, show } = useVirtualRows(scroller, entries.length, ROW_HEIGHT, HEAD_HEIGHT);
  useEffect(() => {
    if (current >= 0) show(current);
    // Only a move of the current row scrolls, not every redraw.
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moved(event.key, current, entries.length, pageOf(scroller.current));
    if (to !== undefined) choose(to);
    else if (event.key === 'Enter' && current >= 0) open(current);
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="hp-table"
      ref={scroller}
      role="grid"
      aria-label={t.table}
      aria-rowcount={entries.length + 1}
      aria-activedescendant={rows.some(({ index }) => index === current) ? rowId(current) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const index = rowOf(event.target);
        if (index !== undefined) open(index);
      }}
    >
      <HeadRow {...props} />
      <div class="hp-rows" role="rowgroup" style={{ height: `${height}px` }}>
        {rows.map(({ index, top }) => {
          const entry = entries[index];
          return (
            entry && (
              <RecordRow
                key={entry.record.requestId}
                id={rowId(index)}
                entry={entry}
                index={index}
                top={top}
                isCurrent={index === current}
                buyer={props.nickOf(entry.record)}
                color={props.colorOf(entry.record.sellerNick)}
                now={props.now}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function HeadRow({ isNewestFirst, turnOrder }: RecordTableProps) {
  const { t } = useWords();
  const { time, duration, ...others } = t.columns;
  return (
    <div class="hp-head" role="rowgroup">
      <div class="hp-row" role="row" aria-rowindex={1}>
        <span role="columnheader" aria-sort={isNewestFirst ? 'descending' : 'ascending'}>
          <button
            type="button"
            class="hp-sort"
            title={isNewestFirst ? t.sortNewest : t.sortOldest}
            onClick={turnOrder}
          >
            {time} <span aria-hidden="true">{isNewestFirst ? '↓' : '↑'}</span>
          </button>
        </span>
        {Object.entries(others).map(([name, words]) => (
          <span key={name} role="columnheader" title={words}>
            {words}
          </span>
        ))}
        <span role="columnheader" class="hp-number" title={duration}>
          {duration}
        </span>
      </div>
    </div>
  );
}

/** Where a key leads from row `from`; undefined: not a key of the table. */
export function moved(key: string, from: number, count: number, page: number): number | undefined {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
    PageDown: from + page,
    PageUp: from - page,
  }[key];
  if (to === undefined || count === 0) return undefined;
  return Math.min(count - 1, Math.max(0, to));
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset.index) : undefined;
}

function pageOf(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
}

function rowId(index: number): string {
  return `hp-row-${index}`;
}
