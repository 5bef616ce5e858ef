/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * A small map that a sleeping worker does not forget: kept in memory, written through to session storage, each
 * entry under a key of its own. The oldest entries go when there are too many.
 */
export interface SessionMap<T> {
  get(key: string): Promise<T | undefined>;
  /** Replaces one value by what `change` makes of it, in one step; undefined takes it out. */
  update(key: string, change: (value: T | undefined) => T | undefined): Promise<void>;
  /** The same for many keys, with one write. */
  updateAll(keys: string[], change: (value: T | undefined, key: string) => T | undefined): Promise<void>;
  entries(): Promise<[string, T][]>;
}

export function createSessionMap<T>(area: SessionArea, name: string, limit: number): SessionMap<T> {
  const prefix = `${name}/`;
  let loading: Promise<Map<string, T>> | undefined;
  const load = (): Promise<Map<string, T>> => {
    loading ??= area.get(null).then((stored) => entriesOf<T>(stored, prefix));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };

  const updateAll: SessionMap<T>['updateAll'] = async (keys, change) => {
    const map = await load();
    const written: Record<string, T> = {};
    const removed: string[] = [];
    for (const key of keys) {
      const before = map.get(key);
      const after = change(before, key);
      if (after === before) continue;
      map.delete(key);
      if (after === undefined) removed.push(prefix + key);
      else {
        map.set(key, after);
        written[prefix + key] = after;
      }
    }
    for (const oldest of map.keys()) {
      if (map.size <= limit) break;
      map.delete(oldest);
      removed.push(prefix + oldest);
    }
    if (Object.keys(written).length > 0) await area.set(written);
    if (removed.length > 0) await area.remove(removed);
  };

  return {
    get: async (key) => (await load()).get(key),
    entries: async () => [...(await load())],
    update: (key, change) => updateAll([key], change),
    updateAll,
  };
}

/** Only this program writes the area, and only trusted contexts reach it. */
function entriesOf<T>(stored: Record<string, unknown>, prefix: string): Map<string, T> {
  const own = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
  return new Map(own.map(([key, value]) => [key.slice(prefix.length), value as T]));
}
