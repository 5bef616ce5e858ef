// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchTarget } from '@/utils/content/surfaces/contract';
import { type Watcher, watchPage } from './watch';

const look = vi.fn();
let watcher: Watcher | undefined;
let life = new AbortController();
let hidden = false;

const inside: MutationObserverInit = { childList: true, subtree: true };
const at = (selector: string, more: Partial<WatchTarget> = {}): WatchTarget[] => {
  const node = document.querySelector(selector);
  return node ? [{ node, options: inside, ...more }] : [];
};

async function start(targets: () => WatchTarget[]): Promise<void> {
  watcher = watchPage({ doc: document, targets, isAsleep: () => hidden, look }, life.signal);
  await vi.advanceTimersByTimeAsync(100);
  look.mockClear();
}

async function add(selector: string): Promise<void> {
  document.querySelector(selector)?.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(100);
}

async function setHidden(now: boolean): Promise<void> {
  hidden = now;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(100);
}

describe('watching a page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    hidden = false;
    document.body.innerHTML = '<main><div id="part"></div></main><div id="other"><p></p></div>';
    look.mockClear();
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it('reads once at the start', async () => {
    watcher = watchPage(
      { doc: document, targets: () => at('#part'), isAsleep: () => hidden, look },
      life.signal,
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('observes its parts, and nothing deep inside the others', async () => {
    await start(() => at('#part'));
    await add('#other p');
    expect(look).not.toHaveBeenCalled();
    await add('#part');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('reads once for many changes', async () => {
    await start(() => at('#part'));
    for (let i = 0; i < 50; i++) document.querySelector('#part')?.append('x');
    await vi.advanceTimersByTimeAsync(100);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('notices that a part is replaced, and follows it', async () => {
    await start(() => at('#part'));
    document
      .querySelector('main')
      ?.replaceChildren(Object.assign(document.createElement('div'), { id: 'part' }));
    await vi.advanceTimersByTimeAsync(100);
    look.mockClear();
    await add('#part');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('observes everything until there are parts, then only them', async () => {
    await start(() => at('#late'));
    document.querySelector('#other p')?.append(Object.assign(document.createElement('div'), { id: 'late' }));
    await vi.advanceTimersByTimeAsync(100);
    expect(look).toHaveBeenCalledTimes(1);
    await add('#part');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('asks the part whether a change matters; reads again for what is still being rendered', async () => {
    let matters: boolean | 'late' = false;
    await start(() => at('#part', { matters: () => matters }));
    await add('#part');
    expect(look).not.toHaveBeenCalled();
    matters = 'late';
    await add('#part');
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(look).toHaveBeenCalledTimes(3);
  });

  it('finishes a pending reading when the tab is hidden: whatever covers it may be asking about it', async () => {
    await start(() => at('#part'));
    document.querySelector('#part')?.append('x');
    await Promise.resolve();
    await setHidden(true);
    expect(look).toHaveBeenCalledTimes(1);
    await add('#part');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('does nothing while the tab is hidden, and reads once when it is shown', async () => {
    await start(() => at('#part'));
    await setHidden(true);
    await add('#part');
    await add('#part');
    expect(look).not.toHaveBeenCalled();
    await setHidden(false);
    expect(look).toHaveBeenCalledTimes(1);
    await add('#part');
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('reads sooner on request, and only once', async () => {
    await start(() => at('#part'));
    document.querySelector('#part')?.append('x');
    await vi.advanceTimersByTimeAsync(0);
    watcher?.soon(10);
    await vi.advanceTimersByTimeAsync(15);
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('observes a stream once per pause, and what comes after it', async () => {
    const matters = vi.fn(() => false);
    await start(() => at('#part', { matters }));
    for (let i = 0; i < 40; i++) {
      document.querySelector('#part')?.append('x');
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(matters).toHaveBeenCalledTimes(1);
    await add('#part');
    expect(matters).toHaveBeenCalledTimes(2);
    expect(look).not.toHaveBeenCalled();
  });

  it('passes each change to a closely observed part, once', async () => {
    const matters = vi.fn((_: readonly MutationRecord[] | undefined) => false);
    await start(() => at('#part', { closely: true, matters }));
    for (let i = 0; i < 40; i++) {
      document.querySelector('#part')?.append('x');
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(100);
    await add('#part');
    expect(matters.mock.calls.map(([records]) => records?.length)).toEqual([40, 1]);
    expect(look).not.toHaveBeenCalled();
  });

  it('says so when there are more changes than it keeps, and observes the next ones again', async () => {
    const matters = vi.fn((_: readonly MutationRecord[] | undefined) => false);
    await start(() => at('#part', { closely: true, matters }));
    for (let i = 0; i < 5_000; i++) document.querySelector('#part')?.append('x');
    await vi.advanceTimersByTimeAsync(100);
    await add('#part');
    expect(matters.mock.calls.map(([records]) => records?.length)).toEqual([undefined, 1]);
  });

  it('notifies a part when observing begins, and when it begins again', async () => {
    const begin = vi.fn();
    await start(() => at('#part', { begin }));
    await add('#part');
    expect(begin).toHaveBeenCalledTimes(1);
    await setHidden(true);
    await setHidden(false);
    expect(begin).toHaveBeenCalledTimes(2);
  });

  it('ignores its own changes', async () => {
    await start(() => at('#part'));
    document.querySelector('#part')?.append('ours');
    watcher?.forget();
    await vi.advanceTimersByTimeAsync(100);
    expect(look).not.toHaveBeenCalled();
  });

  it('stops', async () => {
    await start(() => at('#part'));
    life.abort();
    await add('#part');
    expect(look).not.toHaveBeenCalled();
  });
});
