import { describe, expect, it } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { weightOf } from '../orders/weight';
import { createSessionStore } from './session-store';

interface Page {
  owner: string;
  text: string;
}

const page = (owner: string, length: number): Page => ({ owner, text: 'x'.repeat(length) });
const EACH = weightOf(page('owner', 1000)) + 3;

function cache(store: ReturnType<typeof createSessionStore>, bytes = 10 * EACH, ownerBytes = 4 * EACH) {
  return store.map<Page>('cache', { entries: 99, bytes, ownerBytes, ownerOf: ({ owner }) => owner });
}

async function keysOf(map: { keys(): Promise<string[]> }): Promise<string> {
  return (await map.keys()).join(' ');
}

describe('a budget in bytes', () => {
  it('the oldest entries are dropped first', async () => {
    const map = cache(createSessionStore(memorySession()), 3 * EACH, 3 * EACH);
    for (const key of ['a1', 'a2', 'a3', 'a4', 'a5']) await map.update(key, () => page('1', 1000));
    expect(await keysOf(map)).toBe('a3 a4 a5');
    await map.update('b1', () => page('1', 2000));
    expect(await keysOf(map)).toBe('a5 b1');
  });

  it('one owner’s flood pushes out only its own', async () => {
    const area = memorySession();
    const map = cache(createSessionStore(area));
    for (let i = 0; i < 3; i++) await map.update(`o${i}`, () => page('other', 1000));
    const flood = Array.from({ length: 90 }, (_, i) => `f${i}`);
    await map.updateAll(flood, () => page('flood', 1000));
    expect(await keysOf(map)).toBe('o0 o1 o2 f86 f87 f88 f89');
    // A new worker continues with the same totals.
    const woken = cache(createSessionStore(area));
    await woken.update('f90', () => page('flood', 1000));
    expect(await keysOf(woken)).toBe('o0 o1 o2 f87 f88 f89 f90');
  });

  it('an entry too large for its owner is not kept, and breaks nothing', async () => {
    const map = cache(createSessionStore(memorySession()));
    await map.update('o', () => page('other', 1000));
    await map.update('huge', () => page('flood', 100_000));
    expect(await map.get('huge')).toBeUndefined();
    expect(await keysOf(map)).toBe('o');
  });
});

describe('a full area', () => {
  it('fails no work: caches give up their older half', async () => {
    const area = memorySession({ quota: 20_000 });
    const map = cache(createSessionStore(area), 1_000_000, 1_000_000);
    for (let i = 0; i < 100; i++) await map.update(`k${i}`, () => page('1', 1000));
    expect(await map.get('k99')).toBeDefined();
    const woken = cache(createSessionStore(area), 1_000_000, 1_000_000);
    expect((await woken.entries()).length).toBeGreaterThan(3);
    await woken.update('more', () => page('1', 1000));
    expect(await woken.get('more')).toBeDefined();
  });

  it('has room for other data, at the cost of the caches', async () => {
    const area = memorySession({ quota: 20_000 });
    const store = createSessionStore(area);
    const map = cache(store, 1_000_000, 1_000_000);
    const passes = store.map<string>('pickers', { entries: 300 });
    for (let i = 0; i < 17; i++) await map.update(`k${i}`, () => page('1', 1000));
    for (let i = 0; i < 8; i++) await passes.update(`p${i}`, () => 'x'.repeat(1500));
    await store.area.set({ vault: 'x'.repeat(2_000) });
    const woken = createSessionStore(area);
    expect((await woken.map<string>('pickers', { entries: 300 }).entries()).length).toBe(8);
    expect(await area.get(['vault'])).toEqual({ vault: 'x'.repeat(2_000) });
  });

  it('unknown entries are dropped first, other known data never', async () => {
    const area = memorySession({ quota: 10_000 });
    await area.set({ 'old/1': 'x'.repeat(7_000), vault: 'bits' });
    const store = createSessionStore(area);
    const last = store.map<string>('look-ups', { entries: 1 });
    await last.update('last', () => 'x'.repeat(5_000));
    expect(Object.keys(await area.get(null)).sort()).toEqual(['look-ups#', 'look-ups/last', 'vault']);
    await area.set({ 'old/2': 'x'.repeat(4_000) });
    const map = cache(store);
    for (const key of ['a', 'b', 'c']) await map.update(key, () => page('1', 100));
    await map.update('d', () => page('1', 1_000));
    expect(await keysOf(map)).toBe('a b c d');
  });

  it('if it stays full, keeps things in memory, and reports it only to direct users of the area', async () => {
    const area = memorySession({ quota: 10 });
    const store = createSessionStore(area);
    const last = store.map<string>('look-ups', { entries: 1 });
    await last.update('last', () => 'x'.repeat(5_000));
    expect(await last.get('last')).toBeDefined();
    const map = cache(store);
    await map.update('k', () => page('1', 1000));
    expect(await map.get('k')).toBeDefined();
    await expect(store.area.set({ vault: 'x'.repeat(100) })).rejects.toThrow('quota');
  });
});

describe('weight', () => {
  it('counts objects and fields, not only their text', () => {
    const line = { id: '4512773019269853117' };
    const many = Array.from({ length: 500 }, () => line);
    expect(weightOf(many)).toBeGreaterThan(4 * JSON.stringify(many).length);
    expect(weightOf('马克杯')).toBe(9);
    expect(weightOf(null)).toBeGreaterThan(0);
    expect(weightOf({ a: undefined })).toBe(weightOf({}));
  });
});
