// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchTopLayer } from './top-layer';

const opened = vi.fn<() => void>();
let life: AbortController;
let ours: HTMLElement;
let other: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  ours = document.body.appendChild(document.createElement('div'));
  other = document.body.appendChild(document.createElement('div'));
  watchTopLayer(window as unknown as Window, (element) => element === ours, opened, life.signal);
});
afterEach(() => life.abort());

/** The event a browser sends for a popover: it does not bubble. */
const toggle = (element: Element, newState: 'open' | 'closed'): boolean =>
  element.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState }));

it('notices what enters the top layer', () => {
  toggle(other, 'open');
  expect(opened).toHaveBeenCalledTimes(1);
});

it('ignores what leaves it, and our own', () => {
  toggle(other, 'closed');
  toggle(ours, 'open');
  expect(opened).not.toHaveBeenCalled();
});

it('ends with the picker', () => {
  life.abort();
  toggle(other, 'open');
  expect(opened).not.toHaveBeenCalled();
});
