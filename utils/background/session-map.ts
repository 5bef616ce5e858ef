/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Newer browsers only (Chrome 130, Firefox 143). */
  getKeys?(): Promise<string[]>;
}

/**
 * A small map that a sleeping worker does not forget: kept in memory, written through to session storage, each
 * entry under a key of its own. A fresh worker reads names at first and values as they are asked for: what a day has shown is
 * megabytes, and a lock needs one order of it. The oldest entries go when there are too many.
 */
export interface SessionMap<T> {
  get(key: string): Promise<T | undefined>;
  /** Replaces one value by what `change` makes of it, in one step; undefined takes it out. */
  update(key: string, change: (value: T | undefined) => T | undefined): Promise<void>;
  /** The same for many keys, with one write. */
  updateAll(keys: string[], change: (value: T | undefined, key: string) => T | undefined): Promise<void>;
  entries(): Promise<[string, T][]>;
}

/** Maps by name and the number of entries each may hold; one worker makes each of them once. */
export type SessionMaps = <T>(name: string, limit: number) => SessionMap<T>;

const UNREAD = Symbol();
type Values<T> = Map<string, T | typeof UNREAD>;

export function createSessionMaps(area: SessionArea): SessionMaps {
  let names: Promise<string[]> | undefined;
  const readNames = (): Promise<string[]> => {
    names ??= area.getKeys?.() ?? area.get(null).then(Object.keys);
    names.catch(() => {
      names = undefined;
    });
    return names;
  };
  return (name, limit) => createSessionMap(area, readNames, `${name}/`, limit);
}

function createSessionMap<T>(
  area: SessionArea,
  readNames: () => Promise<string[]>,
  prefix: string,
  limit: number,
): SessionMap<T> {
  let values: Values<T> | undefined;

  /** All entries, with the values of these keys (undefined: of all) read. */
  const load = async (keys?: string[]): Promise<Values<T>> => {
    const names = values ? [] : await readNames();
    values ??= new Map(
      names.filter((name) => name.startsWith(prefix)).map((name) => [name.slice(prefix.length), UNREAD]),
    );
    const map = values;
    const unread = (keys ?? [...map.keys()]).filter((key) => map.get(key) === UNREAD);
    if (unread.length === 0) return map;
    const stored = await area.get(unread.map((key) => prefix + key));
    for (const key of unread) {
      // Only this program writes the area, and only trusted contexts reach it. What was written meanwhile is newer.
      if (map.get(key) === UNREAD) map.set(key, stored[prefix + key] as T);
    }
    return map;
  };

  const readValue = (map: Values<T>, key: string): T | undefined => {
    const value = map.get(key);
    return value === UNREAD ? undefined : value;
  };

  const updateAll: SessionMap<T>['updateAll'] = async (keys, change) => {
    const map = await load(keys);
    const written: Record<string, T> = {};
    const removed: string[] = [];
    for (const key of keys) {
      const before = readValue(map, key);
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
    get: async (key) => readValue(await load([key]), key),
    entries: async () => [...(await load())] as [string, T][],
    update: (key, change) => updateAll([key], change),
    updateAll,
  };
}
