import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { createSessionStore } from './session-store';

describe('session map', () => {
  it('survives a suspended worker and keeps maps apart', async () => {
    const area = memorySession();
    await createSessionStore(area)
      .map<number>('a', { entries: 9 })
      .update('x', () => 1);
    await createSessionStore(area)
      .map<number>('b', { entries: 9 })
      .update('x', () => 2);
    expect(await createSessionStore(area).map<number>('a', { entries: 9 }).get('x')).toBe(1);
    expect(await createSessionStore(area).map<number>('b', { entries: 9 }).entries()).toEqual([['x', 2]]);
  });

  it('updates in one step: two concurrent updates lose nothing', async () => {
    const map = createSessionStore(memorySession()).map<number>('a', { entries: 9 });
    await Promise.all([map.update('n', (n = 0) => n + 1), map.update('n', (n = 0) => n + 1)]);
    expect(await map.get('n')).toBe(2);
  });

  it('drops the oldest, on disk too', async () => {
    const area = memorySession();
    const map = createSessionStore(area).map<number>('a', { entries: 2 });
    await map.updateAll(['x', 'y'], () => 1);
    await map.update('x', () => 2);
    await map.update('z', () => 3);
    expect(
      (await createSessionStore(area).map<number>('a', { entries: 2 }).entries()).map(([key]) => key).sort(),
    ).toEqual(['x', 'z']);
  });

  it('writes many entries at once, and nothing if nothing changed', async () => {
    const area = memorySession();
    const set = vi.spyOn(area, 'set');
    const map = createSessionStore(area).map<number>('a', { entries: 500 });
    const keys = Array.from({ length: 200 }, (_, i) => String(i));
    await map.updateAll(keys, () => 1);
    await map.updateAll(keys, (value) => value);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('reads no more than it is asked for after a restart', async () => {
    const area = memorySession();
    const first = createSessionStore(area);
    await first.map<number>('orders', { entries: 500 }).updateAll(
      Array.from({ length: 200 }, (_, i) => String(i)),
      () => 1,
    );
    await first.map<number>('tabs', { entries: 9 }).update('7', () => 2);
    const get = vi.spyOn(area, 'get');
    const woken = createSessionStore(area);
    const orders = woken.map<number>('orders', { entries: 500 });
    expect(await orders.get('17')).toBe(1);
    expect(await orders.get('no such order')).toBe(undefined);
    const tabs = woken.map<number>('tabs', { entries: 9 });
    expect(await tabs.keys()).toEqual(['7']);
    expect(await tabs.entries()).toEqual([['7', 2]]);
    expect(get.mock.calls.map(([keys]) => keys)).toEqual([['orders#'], ['orders/17'], ['tabs#'], ['tabs/7']]);
  });

  it('knows after a restart which entries are the oldest', async () => {
    const area = memorySession();
    const map = createSessionStore(area).map<number>('a', { entries: 3 });
    for (const key of ['z', 'y', 'x', 'z']) await map.update(key, (n = 0) => n + 1);
    const woken = createSessionStore(area).map<number>('a', { entries: 3 });
    await woken.update('b', () => 1);
    expect(await woken.entries()).toEqual([
      ['x', 1],
      ['z', 2],
      ['b', 1],
    ]);
  });

  it('an entry that the area has lost is absent', async () => {
    const area = memorySession();
    await createSessionStore(area)
      .map<number>('a', { entries: 3 })
      .updateAll(['x', 'y'], () => 1);
    await area.remove(['a/x']);
    const woken = createSessionStore(area).map<number>('a', { entries: 3 });
    expect(await woken.get('x')).toBeUndefined();
    expect(await woken.entries()).toEqual([['y', 1]]);
  });

  it.each([[undefined], ['broken'], [[['x']]], [{}], [[[1, 2, 3]]]])(
    'a damaged index (%j) is an empty one',
    async (index) => {
      const area = memorySession();
      if (index !== undefined) await area.set({ 'a#': index });
      const map = createSessionStore(area).map<number>('a', { entries: 3 });
      expect(await map.entries()).toEqual([]);
      await map.update('x', () => 1);
      expect(await createSessionStore(area).map<number>('a', { entries: 3 }).get('x')).toBe(1);
    },
  );

  it('does not forget what was written while the value was being read', async () => {
    const area = memorySession();
    await createSessionStore(area)
      .map<number>('a', { entries: 9 })
      .update('x', () => 1);
    const map = createSessionStore(area).map<number>('a', { entries: 9 });
    const [read] = await Promise.all([
      map.get('x'),
      map.update('x', (x = 0) => x + 1),
      map.update('y', () => 5),
    ]);
    expect(read).toBeGreaterThan(0);
    expect(new Map(await map.entries())).toEqual(
      new Map([
        ['x', 2],
        ['y', 5],
      ]),
    );
  });

  it('counts unread entries against the limit', async () => {
    const area = memorySession();
    await createSessionStore(area)
      .map<number>('a', { entries: 2 })
      .updateAll(['x', 'y'], () => 1);
    const map = createSessionStore(area).map<number>('a', { entries: 2 });
    await map.update('z', () => 2);
    expect((await map.entries()).map(([key]) => key)).toEqual(['y', 'z']);
  });
});
