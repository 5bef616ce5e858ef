import type { Outcome } from '@/utils/domain/lock';
import { type Counts, OUTCOMES } from './figures';
import { useWords } from './words';

/** Today's locks by outcome; dashes while not known. */
export function Today({ day, counts }: { day: string; counts: Counts | undefined }) {
  const { t, common } = useWords();
  return (
    <section class="hp-today" aria-labelledby="hp-today">
      <header class="hp-section-head">
        <h2 id="hp-today">{t.today({ day: day.slice(5) })}</h2>
        {counts && <span class="ol-meta">{t.todaySum(counts)}</span>}
      </header>
      <dl class="hp-figures">
        {OUTCOMES.map((outcome: Outcome) => (
          <div key={outcome}>
            <dt>
              <i class={`hp-swatch ol-${outcome}`} aria-hidden="true" />
              {common.outcome[outcome]}
            </dt>
            <dd>{counts ? counts[outcome] : '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
