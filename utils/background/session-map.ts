/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * A small map that a sleeping worker does not forget: kept in memory, written through to session storage under
 * one key. Insertion order is age; the oldest go when there are too many.
 */
export interface SessionMap<T> {
  get(key: string): Promise<T | undefined>;
  /** Replaces one value by what `change` makes of it, in one step; undefined takes it out. */
  update(key: string, change: (value: T | undefined) => T | undefined): Promise<void>;
  entries(): Promise<[string, T][]>;
}

export function createSessionMap<T>(area: SessionArea, name: string, limit: number): SessionMap<T> {
  let loaded: Promise<Map<string, T>> | undefined;
  const load = (): Promise<Map<string, T>> => {
    loaded ??= area.get(name).then((stored) => new Map(asEntries<T>(stored[name])));
    return loaded;
  };
  const save = async (map: Map<string, T>): Promise<void> => {
    await area.set({ [name]: [...map] });
  };
  return {
    get: async (key) => (await load()).get(key),
    entries: async () => [...(await load())],
    async update(key, change) {
      const map = await load();
      const value = change(map.get(key));
      if (value === undefined ? !map.delete(key) : value === map.get(key)) return;
      if (value !== undefined) setNewest(map, key, value, limit);
      await save(map);
    },
  };
}

function setNewest<T>(map: Map<string, T>, key: string, value: T, limit: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= limit) return;
    map.delete(oldest);
  }
}

/** Only this program writes the area, and only trusted contexts reach it: shape is checked, content is ours. */
function asEntries<T>(stored: unknown): [string, T][] {
  return Array.isArray(stored) ? (stored as [string, T][]) : [];
}
