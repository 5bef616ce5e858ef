import { weightOf } from '../orders/weight';

/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * A small map that survives a suspended worker: kept in memory, written through to session storage, each entry under a
 * key of its own. A new worker reads the index first and values on demand: a day's entries are megabytes, and a lock
 * needs only one order of it. The oldest entries are dropped when there is too much.
 */
export interface SessionMap<T> {
  get(key: string): Promise<T | undefined>;
  /** Replaces one value by the result of `change`, in one step; undefined removes it. */
  update(key: string, change: (value: T | undefined) => T | undefined): Promise<void>;
  /** The same for many keys, with one write. */
  updateAll(keys: string[], change: (value: T | undefined, key: string) => T | undefined): Promise<void>;
  entries(): Promise<[string, T][]>;
  /** Without reading the values. */
  keys(): Promise<string[]>;
}

/**
 * What a map may hold; bytes as `weightOf` counts them. A map without `bytes` has few, small entries, and they are
 * given up last.
 */
export interface Budget<T> {
  entries: number;
  bytes?: number;
  /** Each owner's share of `bytes`: one page cannot push out what the others have shown. */
  ownerBytes?: number;
  ownerOf?(value: T): string;
}

/** How maps write. */
interface SessionWriter {
  /** Never rejects: what a full area does not accept stays in memory only. */
  write(items: Record<string, unknown>, removed: string[]): Promise<void>;
}

interface Entry<T> {
  value: T | typeof UNREAD;
  bytes: number;
  owner: string;
}

/** In its stored form, oldest first. */
type Index = [key: string, bytes: number, owner: string][];

const UNREAD = Symbol();

/** The index of a map is under a key that no entry can have. */
export const indexKey = (name: string): string => `${name}#`;

export interface ManagedMap<T> extends SessionMap<T> {
  /** Gives up the older half, or all but the newest; returns what is to be written and removed for it. */
  shed(all: boolean): Promise<{ items: Record<string, unknown>; removed: string[] }>;
}

export function createSessionMap<T>(
  area: SessionArea,
  { write }: SessionWriter,
  name: string,
  budget: Budget<T>,
): ManagedMap<T> {
  const prefix = `${name}/`;
  let entries: Map<string, Entry<T>> | undefined;
  let loading: Promise<Map<string, Entry<T>>> | undefined;

  const loadIndex = async (): Promise<Map<string, Entry<T>>> => {
    const stored = (await area.get([indexKey(name)]))[indexKey(name)];
    entries ??= new Map(asIndex(stored).map(([key, bytes, owner]) => [key, { value: UNREAD, bytes, owner }]));
    return entries;
  };

  /** All entries, with the values of these keys (undefined: of all) read. */
  const load = async (keys?: string[]): Promise<Map<string, Entry<T>>> => {
    loading ??= loadIndex();
    loading.catch(() => {
      loading = undefined;
    });
    const map = await loading;
    const unread = (keys ?? [...map.keys()]).filter((key) => map.get(key)?.value === UNREAD);
    if (unread.length === 0) return map;
    const stored = await area.get(unread.map((key) => prefix + key));
    for (const key of unread) {
      const entry = map.get(key);
      // Only this program writes the area, and only trusted contexts can access it. What was written meanwhile is
      // newer.
      if (entry?.value !== UNREAD) continue;
      if (prefix + key in stored) entry.value = stored[prefix + key] as T;
      else map.delete(key);
    }
    return map;
  };

  const index = (map: Map<string, Entry<T>>): Record<string, Index> => ({
    [indexKey(name)]: [...map].map(([key, { bytes, owner }]) => [key, bytes, owner]),
  });

  /** Removes the oldest until the rest fits; returns their keys. */
  const evict = (map: Map<string, Entry<T>>): string[] => {
    const { bytes = Number.POSITIVE_INFINITY, ownerBytes = bytes } = budget;
    const sums = new Map<string, number>();
    for (const entry of map.values()) sums.set(entry.owner, (sums.get(entry.owner) ?? 0) + entry.bytes);
    let total = [...sums.values()].reduce((a, b) => a + b, 0);
    const gone: string[] = [];
    const takeOut = (mayGo: (entry: Entry<T>) => boolean): void => {
      for (const [key, entry] of map) {
        if (!mayGo(entry)) continue;
        map.delete(key);
        gone.push(key);
        total -= entry.bytes;
        sums.set(entry.owner, (sums.get(entry.owner) ?? 0) - entry.bytes);
      }
    };
    takeOut(({ owner }) => (sums.get(owner) ?? 0) > ownerBytes);
    takeOut(() => total > bytes || map.size > budget.entries);
    return gone;
  };

  const updateAll: SessionMap<T>['updateAll'] = async (keys, change) => {
    const map = await load(keys);
    const removed: string[] = [];
    const written: string[] = [];
    for (const key of keys) {
      const before = readValue(map.get(key));
      const after = change(before, key);
      if (after === before) continue;
      map.delete(key);
      if (after === undefined) removed.push(key);
      else {
        map.set(key, {
          value: after,
          bytes: key.length + weightOf(after),
          owner: budget.ownerOf?.(after) ?? '',
        });
        written.push(key);
      }
    }
    if (written.length + removed.length === 0) return;
    removed.push(...evict(map));
    const items = Object.fromEntries(
      written.flatMap((key) => {
        const value = readValue(map.get(key));
        return value === undefined ? [] : [[prefix + key, value] as const];
      }),
    );
    await write(
      { ...items, ...index(map) },
      removed.map((key) => prefix + key),
    );
  };

  return {
    get: async (key) => readValue((await load([key])).get(key)),
    entries: async () =>
      [...(await load())].flatMap(([key, entry]) => {
        const value = readValue(entry);
        return value === undefined ? [] : [[key, value] as [string, T]];
      }),
    keys: async () => [...(await load([])).keys()],
    update: (key, change) => updateAll([key], change),
    updateAll,
    async shed(all) {
      const map = await load([]);
      const keys = [...map.keys()].slice(0, all ? -1 : Math.floor(map.size / 2));
      for (const key of keys) map.delete(key);
      return { items: index(map), removed: keys.map((key) => prefix + key) };
    },
  };
}

function readValue<T>(entry: Entry<T> | undefined): T | undefined {
  return entry === undefined || entry.value === UNREAD ? undefined : entry.value;
}

function asIndex(stored: unknown): Index {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (row): row is Index[number] =>
      Array.isArray(row) &&
      typeof row[0] === 'string' &&
      typeof row[1] === 'number' &&
      typeof row[2] === 'string',
  );
}
