import type { Outcome } from '@/utils/domain/lock';
import type { Counts, Scale } from './figures';

/** Height of the whole chart in px. */
export const CHART_HEIGHT = 92;
const WIDTH = 26;

/** One day: good outcomes stacked above the line, the others below it, on one scale. */
export function ChartBars({ counts, scale }: { counts: Counts; scale: Scale }) {
  const { unit, line } = scale;
  return (
    <svg class="hp-bar-drawing" width={WIDTH} height={CHART_HEIGHT} aria-hidden="true">
      <rect class="hp-line" width="100%" y={line} height={1} />
      {stack(['locked', 'accepted'], counts, unit).map(({ outcome, from, size }) => (
        <rect key={outcome} class={`hp-fill-${outcome}`} width={WIDTH} y={line - from - size} height={size} />
      ))}
      {stack(['refused', 'rejected', 'unknown'], counts, unit).map(({ outcome, from, size }) => (
        <Below key={outcome} outcome={outcome} y={line + 1 + from} size={size} />
      ))}
    </svg>
  );
}

/** Hollow and striped as everywhere, so that outcomes do not differ by colour alone. */
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

/** Stacked heights; any outcome that occurred is at least 2 px high. */
function stack(outcomes: Outcome[], counts: Counts, unit: number) {
  let from = 0;
  return outcomes.flatMap((outcome) => {
    if (counts[outcome] === 0) return [];
    const part = { outcome, from, size: Math.max(2, counts[outcome] * unit) };
    from += part.size;
    return [part];
  });
}
