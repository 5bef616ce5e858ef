import type { SessionArea } from '@/utils/background/session-map';

/** A session area in memory, for tests: it copies like the real one, so that no object is shared by accident. */
export function memorySession(): SessionArea {
  const items = new Map<string, string>();
  return {
    get: async (key) => {
      const stored = items.get(key);
      return stored === undefined ? {} : { [key]: JSON.parse(stored) };
    },
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
    },
    remove: async (key) => {
      items.delete(key);
    },
  };
}
