import type { CustomSurface, Problem } from '@/utils/messages/views';
import type { Database } from '@/utils/store/database';
import { customSurfacesSchema } from './settings-shape';
import { CUSTOM_SURFACES_KEY } from './shop-rows';
import { check, invalid } from './shop-schema';

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
      const checked = check(schema, surfaces);
      if (!checked.ok) return checked.problem;
      const twice = surfaces.findIndex(
        ({ name }, i) => surfaces.findIndex((other) => other.name === name) < i,
      );
      if (twice >= 0) return invalid(`[${twice}].name`, 'twice');
      await database.use((db) => db.put('meta', checked.value, CUSTOM_SURFACES_KEY));
      return checked.value;
    },
  };
}
