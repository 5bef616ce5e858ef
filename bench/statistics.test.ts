import { describe, expect, it } from 'vitest';
import { differences, quantile, round, summary } from './statistics';

describe('statistics of the measurements', () => {
  it('finds median and quartiles whatever the order', () => {
    expect(summary([5, 1, 4, 2, 3])).toEqual({ median: 3, quartiles: [2, 4], samples: 5 });
  });

  it('goes between neighbours when the number of samples is even', () => {
    expect(quantile([10, 20], 0.5)).toBe(15);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  });

  it('leaves its input alone', () => {
    const samples = [3, 1, 2];
    summary(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('pairs samples by their place', () => {
    expect(differences([5, 7], [1, 10])).toEqual([4, -3]);
  });

  it('refuses to summarise nothing', () => {
    expect(() => summary([])).toThrow('no samples');
  });

  it('rounds to thousandths', () => {
    expect(round(1.23456)).toBe(1.235);
  });
});
