import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { onKeys } from '@/components/ui/keyboard';
import { indexAfter } from '@/components/ui/use-roving-rows';
import type { Entry } from './entry';
import type { NickOf } from './nicks';
import { RecordRow } from './record-row';
import { useVirtualRows } from './use-virtual-rows';
import { useWords } from './words';

/** Padding above and below the text together in px, as in the style sheet. */
const ROW_PADDING = 16;
const HEAD_PADDING = 14;
const USUAL_LINE = 20;

interface RecordTableProps {
  entries: readonly Entry[];
  /** Index of the row that keys act on; -1 if none. */
  current: number;
  isNewestFirst: boolean;
  turnOrder: () => void;
  choose: (index: number) => void;
  open: (index: number) => void;
  nickOf: NickOf;
  colorOf: (sellerNick: string) => number | undefined;
  /** Epoch ms. */
  now: number;
  /** The element that handles the keys. */
  box: RefObject<HTMLDivElement | null>;
}

/** All records as one grid that renders only the visible rows. One tab stop; arrows move inside. */
export function RecordTable(props: RecordTableProps) {
  const { entries, current, choose, open, box: scroller } = props;
  const { t } = useWords();
  const line = useLineHeight(scroller);
  const rowHeight = line + ROW_PADDING;
  const { rows, height, show } = useVirtualRows(scroller, entries.length, rowHeight, line + HEAD_PADDING);
  useEffect(() => {
    if (current >= 0) show(current);
    // Scroll only when the current row changes, not on every render.
  }, [current]);

  const onKeyDown = onKeys((event) => {
    const to = indexAfter(event.key, current, entries.length, pageOf(scroller.current, rowHeight));
    if (to !== undefined) choose(to);
    else if (event.key === 'Enter' && current >= 0) open(current);
    else return;
    event.preventDefault();
  });

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

/** Line height in px, measured because rows grow with the text size. */
function useLineHeight(box: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(USUAL_LINE);
  useLayoutEffect(() => {
    const now = box.current ? Number.parseFloat(getComputedStyle(box.current).lineHeight) : Number.NaN;
    setHeight(now || USUAL_LINE);
  }, [box]);
  return height;
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset.index) : undefined;
}

function pageOf(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 1);
}

function rowId(index: number): string {
  return `hp-row-${index}`;
}
