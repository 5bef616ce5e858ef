/** What is said of repeated measurements: the median, and the quartiles around it. */
export interface Summary {
  median: number;
  quartiles: [number, number];
  samples: number;
}

/** @throws Error when there is nothing to summarise */
export function summary(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new Error('no samples');
  return {
    median: round(quantile(samples, 0.5)),
    quartiles: [round(quantile(samples, 0.25)), round(quantile(samples, 0.75))],
    samples: samples.length,
  };
}

/** Linear between the two neighbours, as spreadsheets do it. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Sample by sample: what the first costs over the second. */
export function differences(samples: readonly number[], base: readonly number[]): number[] {
  return samples.map((sample, i) => sample - (base[i] ?? Number.NaN));
}

/** Three decimals are more than any of these measurements can tell. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
