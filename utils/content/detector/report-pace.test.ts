import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReportPace } from './report-pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const life = (): AbortController => new AbortController();

it('allows a few at once, then a few a second, and always the last change', () => {
  const pace = createReportPace(() => performance.now(), life().signal);
  const said: number[] = [];
  let state = 0;
  const say = (): void => {
    if (said.at(-1) !== state && pace(say)) said.push(state);
  };
  for (state = 1; state <= 200; state++) {
    say();
    vi.advanceTimersByTime(50);
  }
  state = 200;
  vi.advanceTimersByTime(1_000);
  expect(said.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(said.length).toBeGreaterThan(40);
  expect(said.length).toBeLessThan(55);
  expect(said.at(-1)).toBe(200);
  expect(vi.getTimerCount()).toBe(0);
});

it('allows nothing more once it is stopped', () => {
  const stop = life();
  const pace = createReportPace(() => performance.now(), stop.signal);
  const later = vi.fn();
  for (let i = 0; i < 9; i++) pace(later);
  stop.abort();
  vi.advanceTimersByTime(10_000);
  expect(later).not.toHaveBeenCalled();
});
