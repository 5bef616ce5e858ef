import type { SessionArea } from '@/utils/background/storage/session-map';

/**
 * A session storage area in memory, for tests: it copies values like the real one, so that no object is shared by
 * accident. `quota` is in bytes of text.
 */
export function memorySession({ quota = Number.POSITIVE_INFINITY } = {}): SessionArea {
  let items = new Map<string, string>();
  return {
    get: async (keys) =>
      Object.fromEntries(
        [...items]
          .filter(([key]) => keys?.includes(key) ?? true)
          .map(([key, text]) => [key, JSON.parse(text)]),
      ),
    set: async (values) => {
      const after = new Map(items);
      for (const [key, value] of Object.entries(values)) after.set(key, JSON.stringify(value));
      const bytes = [...after].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
      if (bytes > quota) throw new Error('quota exceeded');
      items = after;
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}
