import type { SessionArea } from '@/utils/background/session-map';

/**
 * A session area in memory, for tests: it copies like the real one, so that no object is shared by accident. Older browsers
 * do not tell names alone.
 */
export function memorySession({ tellsNames = true } = {}): SessionArea {
  const items = new Map<string, string>();
  return {
    get: async (keys) =>
      Object.fromEntries(
        [...items]
          .filter(([key]) => keys?.includes(key) ?? true)
          .map(([key, text]) => [key, JSON.parse(text)]),
      ),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
    ...(tellsNames && { getKeys: async () => [...items.keys()] }),
  };
}
