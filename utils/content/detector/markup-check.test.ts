// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KnownSurface } from '@/utils/domain/surfaces';
import { send } from '@/utils/messages/client';
import { createMarkupCheck } from './markup-check';

vi.mock('@/utils/messages/client', () => ({ send: vi.fn(async () => ({ ok: true })) }));

const end = new AbortController();
let found: KnownSurface | undefined;
const check = createMarkupCheck(document, () => found, end.signal);

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(send).mockClear();
  found = 'order-list';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('reports the surface once the page has had time to render, and no page content', () => {
  check.begin();
  vi.advanceTimersByTime(19_000);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(vi.mocked(send).mock.calls).toEqual([['detector/unrecognised', { surface: 'order-list' }]]);
});

it('reports nothing for a recognised page, and starts again with each address', () => {
  check.begin();
  vi.advanceTimersByTime(15_000);
  check.begin();
  vi.advanceTimersByTime(15_000);
  found = undefined;
  vi.advanceTimersByTime(15_000);
  expect(send).not.toHaveBeenCalled();
});

it('waits for a page in a hidden tab', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  check.begin();
  vi.advanceTimersByTime(100_000);
  expect(send).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  vi.advanceTimersByTime(20_000);
  expect(send).toHaveBeenCalledTimes(1);
});

it('ends with the script', () => {
  check.begin();
  end.abort();
  vi.advanceTimersByTime(60_000);
  expect(send).not.toHaveBeenCalled();
});
