import type { Outcome } from '@/utils/orders/lock';
import { type Counts, MAGNIFIED, type Scale } from './figures';

/** px from the top to the line, and of the whole drawing. */
export const CHART_LINE = 64;
export const CHART_HEIGHT = 92;
const WIDTH = 26;

/** One day: good ones stacked above the line, the others below it, each on its own scale. */
export function ChartBars({ counts, scale }: { counts: Counts; scale: Scale }) {
  const { unit } = scale;
  return (
    <svg class="hp-bar-drawing" width={WIDTH} height={CHART_HEIGHT} aria-hidden="true">
      {stack(['locked', 'accepted'], counts, unit).map(({ outcome, from, size }) => (
        <rect
          key={outcome}
          class={`hp-fill-${outcome}`}
          width={WIDTH}
          y={CHART_LINE - from - size}
          height={size}
        />
      ))}
      {stack(['refused', 'rejected', 'unknown'], counts, unit * MAGNIFIED).map(({ outcome, from, size }) => (
        <Below key={outcome} outcome={outcome} y={CHART_LINE + 1 + from} size={size} />
      ))}
    </svg>
  );
}

/** Hollow and striped as everywhere: colour alone does not tell them apart. */
function Below({ outcome, y, size }: { outcome: Outcome; y: number; size: number }) {
  const height = Math.max(0, size - 1);
  if (outcome === 'rejected') {
    return (
      <rect
        class="hp-fill-rejected"
        x={0.75}
        width={WIDTH - 1.5}
        y={y + 0.75}
        height={Math.max(0, height - 1.5)}
      />
    );
  }
  const stripes = outcome === 'unknown' ? Math.ceil((WIDTH + height) / 8) : 0;
  return (
    <svg y={y} width={WIDTH} height={height} aria-hidden="true">
      <rect class={`hp-fill-${outcome}`} width={WIDTH} height={height} />
      {Array.from({ length: stripes }, (_, i) => (
        <path key={i} class="hp-stripe" d={`M${i * 8} 0h4l${-height} ${height}h-4z`} />
      ))}
    </svg>
  );
}

/** Heights on top of one another; what occurred at all is at least 2 px high. */
function stack(outcomes: Outcome[], counts: Counts, unit: number) {
  let from = 0;
  return outcomes.flatMap((outcome) => {
    if (counts[outcome] === 0) return [];
    const part = { outcome, from, size: Math.max(2, counts[outcome] * unit) };
    from += part.size;
    return [part];
  });
}
