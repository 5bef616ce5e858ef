import { describe, expect, it } from 'vitest';
import { differences, quantile, round, summary } from './statistics';

describe('statistics of the measurements', () => {
  it('finds median and quartiles whatever the order', () => {
    expect(summary([5, 1, 4, 2, 3])).toEqual({ median: 3, quartiles: [2, 4], samples: 5 });
  });

  it('interpolates between neighbours if the number of samples is even', () => {
    expect(quantile([10, 20], 0.5)).toBe(15);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  });

  it('does not change its input', () => {
    const samples = [3, 1, 2];
    summary(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('pairs samples by index', () => {
    expect(differences([5, 7], [1, 10])).toEqual([4, -3]);
  });

  it('throws on an empty input', () => {
    expect(() => summary([])).toThrow('no samples');
  });

  it('rounds to thousandths', () => {
    expect(round(1.23456)).toBe(1.235);
  });
});
