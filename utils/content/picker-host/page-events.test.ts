// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onWindow } from './page-events';

const run = vi.fn<() => void>();
let life: AbortController;

beforeEach(() => {
  run.mockClear();
  life = new AbortController();
});
afterEach(() => life.abort());

/** happy-dom knows no trusted events: one that says it is. */
function send(type: string, isTrusted: boolean): void {
  const event = new Event(type);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
}

describe.each(['resize', 'pagehide', 'pageshow'] as const)('%s', (type) => {
  it('is told each time, until the picker is gone', () => {
    onWindow(window, type, run, life.signal);
    send(type, true);
    send(type, true);
    life.abort();
    send(type, true);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('is not told where the page has made it up', () => {
    onWindow(window, type, run, life.signal);
    send(type, false);
    expect(run).not.toHaveBeenCalled();
  });
});
