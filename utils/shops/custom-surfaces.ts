import type { CustomSurface, Problem } from '@/utils/messages/views';
import type { Database } from '@/utils/store/database';
import { customSurfacesSchema } from './settings-shape';
import { CUSTOM_SURFACES_KEY } from './shop-rows';
import { invalid } from './shop-schema';

/** Pages that an administrator described by address and selectors. */
export interface CustomSurfaceStore {
  /** In the administrator's order. Throws StoreProblem. */
  list(): Promise<CustomSurface[]>;
  /** The whole list. Problem: `settings-invalid` {field, why}, the field as `[1].selectors.tid`. */
  save(surfaces: CustomSurface[]): Promise<CustomSurface[] | Problem>;
}

export function createCustomSurfaces(database: Database): CustomSurfaceStore {
  const schema = customSurfacesSchema();
  return {
    async list() {
      const stored = await database.use((db) => db.get('meta', CUSTOM_SURFACES_KEY));
      return schema.safeParse(stored).data ?? [];
    },
    async save(surfaces) {
      const parsed = schema.safeParse(surfaces);
      if (!parsed.success) return invalid(parsed.error.issues);
      const twice = surfaces.findIndex(
        ({ name }, i) => surfaces.findIndex((other) => other.name === name) < i,
      );
      if (twice >= 0) {
        return { code: 'settings-invalid', detail: { field: `[${twice}].name`, why: 'twice' } };
      }
      await database.use((db) => db.put('meta', parsed.data, CUSTOM_SURFACES_KEY));
      return parsed.data;
    },
  };
}
