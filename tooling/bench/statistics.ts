/** Summary of repeated measurements: the median and the quartiles. */
export interface Summary {
  median: number;
  quartiles: [number, number];
  samples: number;
}

/** @throws Error without samples */
export function summary(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new Error('no samples');
  return {
    median: round(quantile(samples, 0.5)),
    quartiles: [round(quantile(samples, 0.25)), round(quantile(samples, 0.75))],
    samples: samples.length,
  };
}

/** Linear interpolation between the two neighbours, as in spreadsheets. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Sample by sample: how much more the first costs than the second. */
export function differences(samples: readonly number[], base: readonly number[]): number[] {
  return samples.map((sample, i) => sample - (base[i] ?? Number.NaN));
}

/** Three decimals are more than the precision of any of these measurements. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
