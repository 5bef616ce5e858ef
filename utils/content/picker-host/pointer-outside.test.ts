// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oncePointerOutside } from './pointer-outside';

const run = vi.fn<() => void>();
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

/** happy-dom creates no trusted events: one that claims to be trusted. */
function move(isTrusted: boolean): void {
  const event = new Event('pointermove', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
}

it('calls back once, for the first movement', () => {
  oncePointerOutside([window], run, life.signal);
  move(true);
  move(true);
  expect(run).toHaveBeenCalledTimes(1);
});

it('notices it even if the page stops the event', () => {
  const keep = (event: Event): void => event.stopImmediatePropagation();
  document.body.addEventListener('pointermove', keep);
  oncePointerOutside([window], run, life.signal);
  move(true);
  document.body.removeEventListener('pointermove', keep);
  expect(run).toHaveBeenCalledTimes(1);
});

it('ignores a movement that the page has made up', () => {
  oncePointerOutside([window], run, life.signal);
  move(false);
  expect(run).not.toHaveBeenCalled();
});

it('ignores everything once its picker is gone', () => {
  oncePointerOutside([window], run, life.signal);
  life.abort();
  move(true);
  expect(run).not.toHaveBeenCalled();
});
