import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { createSessionMap } from './session-map';

describe('session map', () => {
  it('survives a sleeping worker and keeps maps apart', async () => {
    const area = memorySession();
    await createSessionMap<number>(area, 'a', 9).update('x', () => 1);
    await createSessionMap<number>(area, 'b', 9).update('x', () => 2);
    expect(await createSessionMap<number>(area, 'a', 9).get('x')).toBe(1);
    expect(await createSessionMap<number>(area, 'b', 9).entries()).toEqual([['x', 2]]);
  });

  it('updates in one step: two at once lose nothing', async () => {
    const map = createSessionMap<number>(memorySession(), 'a', 9);
    await Promise.all([map.update('n', (n = 0) => n + 1), map.update('n', (n = 0) => n + 1)]);
    expect(await map.get('n')).toBe(2);
  });

  it('forgets the oldest, on disk too', async () => {
    const area = memorySession();
    const map = createSessionMap<number>(area, 'a', 2);
    await map.updateAll(['x', 'y'], () => 1);
    await map.update('x', () => 2);
    await map.update('z', () => 3);
    expect((await createSessionMap<number>(area, 'a', 2).entries()).map(([key]) => key).sort()).toEqual([
      'x',
      'z',
    ]);
  });

  it('writes many entries at once, and nothing where nothing changed', async () => {
    const area = memorySession();
    const set = vi.spyOn(area, 'set');
    const map = createSessionMap<number>(area, 'a', 500);
    const keys = Array.from({ length: 200 }, (_, i) => String(i));
    await map.updateAll(keys, () => 1);
    await map.updateAll(keys, (value) => value);
    expect(set).toHaveBeenCalledTimes(1);
  });
});
