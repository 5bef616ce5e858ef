import {
  type Budget,
  createSessionMap,
  indexKey,
  type ManagedMap,
  type SessionArea,
  type SessionMap,
} from './session-map';

/**
 * All of `storage.session`. Browsers give it 10 MB: maps with a budget in bytes stay far below, so that the key of the
 * vault, picker passes and the last look-up always have room; and if the area is full all the same, they make room.
 */
interface SessionStore {
  /** One worker makes each map once. */
  map<T>(name: string, budget: Budget<T>): SessionMap<T>;
  /** For data outside the maps; a write makes room, and rejects only if that did not help. */
  area: SessionArea;
}

const MB = 1_000_000;

/** What each tab shows now. */
export const TAB_BUDGET = { entries: 300, bytes: 3.5 * MB };
/** What tabs have shown, and the trade API has said. */
export const ORDER_BUDGET = { entries: 2000, bytes: 3.5 * MB, ownerBytes: 1.2 * MB };

export function createSessionStore(area: SessionArea): SessionStore {
  /** Maps with a budget in bytes are caches: they can be given up. */
  const caches: Pick<ManagedMap<unknown>, 'shed'>[] = [];
  const names: string[] = [];

  const shed = async (all: boolean): Promise<void> => {
    for (const cache of caches) {
      const { items, removed } = await cache.shed(all);
      await area.remove(removed);
      await area.set(items).catch(() => undefined);
    }
  };

  /** Keys known to no map and no other part: left by a worker that ended while it wrote. */
  const sweep = async (): Promise<void> => {
    const known = new Set(names.map(indexKey));
    const isOurs = (key: string) =>
      known.has(key) || PLAIN_KEYS.includes(key) || names.some((name) => key.startsWith(`${name}/`));
    const keys = Object.keys(await area.get(null));
    await area.remove(keys.filter((key) => !isOurs(key)));
  };

  /** Unneeded keys are removed first; a cache does not give up everything for another one. */
  const set = async (items: Record<string, unknown>, isCache = false): Promise<void> => {
    const attempts = [sweep, () => shed(false), ...(isCache ? [] : [() => shed(true)])];
    for (;;) {
      try {
        return await area.set(items);
      } catch (error) {
        const makeRoom = attempts.shift();
        if (!makeRoom) throw error;
        await makeRoom().catch(() => undefined);
      }
    }
  };

  return {
    map(name, budget) {
      const isCache = budget.bytes !== undefined;
      const write = async (items: Record<string, unknown>, removed: string[]): Promise<void> => {
        if (removed.length > 0) await area.remove(removed).catch(() => undefined);
        await set(items, isCache).catch(() => undefined);
      };
      const made = createSessionMap(area, { write }, name, budget);
      names.push(name);
      if (isCache) caches.push(made);
      return made;
    },
    area: { get: (keys) => area.get(keys), remove: (keys) => area.remove(keys), set: (items) => set(items) },
  };
}

/** Of the vault, the heartbeat and the last rules. */
const PLAIN_KEYS = ['vault', 'heartbeat', 'no-policy-since'];
