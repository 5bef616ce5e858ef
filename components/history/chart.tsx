import { useState } from 'preact/hooks';
import { CHART_HEIGHT, ChartBars } from './chart-bars';
import { type Counts, noCounts, OUTCOMES, type Scale, scaleOf } from './figures';
import { useWords } from './words';

interface ChartProps {
  days: readonly string[];
  /** Undefined while not loaded. */
  counts: ReadonlyMap<string, Counts> | undefined;
  chosen: string | undefined;
  /** Undefined clears the choice, as when the chosen day is pressed again. */
  choose: (day: string | undefined) => void;
}

type KnownChartProps = ChartProps & { counts: ReadonlyMap<string, Counts> };

/** The last 14 days: each is a button named by its numbers; the same numbers as a table on request. */
export function Chart(props: ChartProps) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const { counts } = props;
  if (!counts) return <div class="hp-chart" />;
  return (
    <section class="hp-chart" aria-labelledby="hp-chart">
      <header class="hp-section-head">
        <h2 id="hp-chart" class="hp-caption">
          {t.chartCaption}
        </h2>
        {!asTable && <span class="ol-meta">{t.chartHint}</span>}
        <button type="button" class="ol-button ol-button-link" onClick={() => setAsTable(!asTable)}>
          {asTable ? t.showChart : t.showTable}
        </button>
      </header>
      {asTable ? <DayTable {...props} counts={counts} /> : <DayBars {...props} counts={counts} />}
    </section>
  );
}

function DayBars({ days, counts, chosen, choose }: KnownChartProps) {
  const { t } = useWords();
  const all = days.map((day) => counts.get(day) ?? noCounts());
  const scale = scaleOf(all, CHART_HEIGHT);
  return (
    <div class="hp-bars">
      <Ticks {...scale} />
      {days.map((day, i) => (
        <button
          key={day}
          type="button"
          class="hp-bar"
          aria-pressed={day === chosen}
          aria-label={t.chartDay({ day, ...(all[i] ?? noCounts()) })}
          onClick={() => choose(day === chosen ? undefined : day)}
        >
          <ChartBars counts={all[i] ?? noCounts()} scale={scale} />
          <span class="hp-bar-day">{label(day, i === 0)}</span>
        </button>
      ))}
    </div>
  );
}

/** px: numbers closer to the line would overlap. */
const TICK_HEIGHT = 12;

/** The lines of the scale and their numbers; the days' buttons have the exact ones. */
function Ticks({ unit, line, top, bottom }: Scale) {
  const at = [
    { value: top, y: line - top * unit },
    { value: top / 2, y: line - (top / 2) * unit },
    { value: 0, y: line },
    { value: bottom, y: line + bottom * unit },
  ];
  return (
    <div class="hp-ticks" aria-hidden="true">
      {at
        .filter(({ value, y }) => (value === 0 ? y === line : Math.abs(y - line) >= TICK_HEIGHT))
        .map(({ value, y }) => (
          <span key={y} class={value === 0 ? 'hp-zero' : undefined} style={{ top: `${y}px` }}>
            {value}
          </span>
        ))}
    </div>
  );
}

function DayTable({ days, counts }: KnownChartProps) {
  const { t, common } = useWords();
  return (
    <div class="hp-day-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            {OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col">
                {common.outcome[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {OUTCOMES.map((outcome) => (
                <td key={outcome}>{counts.get(day)?.[outcome] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The day of the month, with the month on the first day shown and on the first of a month. */
function label(day: string, isFirst: boolean): string {
  return isFirst || day.endsWith('-01') ? day.slice(5) : day.slice(8);
}
