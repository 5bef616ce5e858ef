import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { createSessionMaps } from './session-map';

describe('session map', () => {
  it('survives a sleeping worker and keeps maps apart', async () => {
    const area = memorySession();
    await createSessionMaps(area)<number>('a', 9).update('x', () => 1);
    await createSessionMaps(area)<number>('b', 9).update('x', () => 2);
    expect(await createSessionMaps(area)<number>('a', 9).get('x')).toBe(1);
    expect(await createSessionMaps(area)<number>('b', 9).entries()).toEqual([['x', 2]]);
  });

  it('updates in one step: two at once lose nothing', async () => {
    const map = createSessionMaps(memorySession())<number>('a', 9);
    await Promise.all([map.update('n', (n = 0) => n + 1), map.update('n', (n = 0) => n + 1)]);
    expect(await map.get('n')).toBe(2);
  });

  it('forgets the oldest, on disk too', async () => {
    const area = memorySession();
    const map = createSessionMaps(area)<number>('a', 2);
    await map.updateAll(['x', 'y'], () => 1);
    await map.update('x', () => 2);
    await map.update('z', () => 3);
    expect((await createSessionMaps(area)<number>('a', 2).entries()).map(([key]) => key).sort()).toEqual([
      'x',
      'z',
    ]);
  });

  it('writes many entries at once, and nothing where nothing changed', async () => {
    const area = memorySession();
    const set = vi.spyOn(area, 'set');
    const map = createSessionMaps(area)<number>('a', 500);
    const keys = Array.from({ length: 200 }, (_, i) => String(i));
    await map.updateAll(keys, () => 1);
    await map.updateAll(keys, (value) => value);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('reads no more than it is asked for after a sleep, with names told by the browser or not', async () => {
    for (const tellsNames of [true, false]) {
      const area = memorySession({ tellsNames });
      const first = createSessionMaps(area);
      await first<number>('orders', 500).updateAll(
        Array.from({ length: 200 }, (_, i) => String(i)),
        () => 1,
      );
      await first<number>('tabs', 9).update('7', () => 2);
      const get = vi.spyOn(area, 'get');
      const woken = createSessionMaps(area);
      const orders = woken<number>('orders', 500);
      expect(await orders.get('17')).toBe(1);
      expect(await orders.get('no such order')).toBe(undefined);
      expect(await woken<number>('tabs', 9).entries()).toEqual([['7', 2]]);
      const asked = get.mock.calls.map(([keys]) => keys).filter((keys) => keys !== null);
      expect(asked).toEqual([['orders/17'], ['tabs/7']]);
      expect(get.mock.calls.length - asked.length).toBe(tellsNames ? 0 : 1);
    }
  });

  it('does not forget what was written while the value was being read', async () => {
    const area = memorySession();
    await createSessionMaps(area)<number>('a', 9).update('x', () => 1);
    const map = createSessionMaps(area)<number>('a', 9);
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

  it('counts what it has not read among the entries that are too many', async () => {
    const area = memorySession();
    await createSessionMaps(area)<number>('a', 2).updateAll(['x', 'y'], () => 1);
    const map = createSessionMaps(area)<number>('a', 2);
    await map.update('z', () => 2);
    expect((await map.entries()).map(([key]) => key)).toEqual(['y', 'z']);
  });
});
