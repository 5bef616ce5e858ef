import type { Database } from '@/utils/background/storage/database';
import type { Problem } from '@/utils/domain/problem';
import type { CustomSurface, CustomSurfaceView } from '@/utils/messages/views';
import { customSurfacesSchema } from './settings-shape';
import { CUSTOM_SURFACES_KEY } from './shop-rows';
import { check, invalid } from './shop-schema';

/** Pages that an administrator has described by address and selectors. */
export interface CustomSurfaceStore {
  /**
   * Those of the policy first, which win over local ones of the same name; then in the administrator's order. Throws
   * StoreProblem.
   */
  list(): Promise<CustomSurfaceView[]>;
  /** The local descriptions, whatever a policy says. */
  own(): Promise<CustomSurface[]>;
  /**
   * The whole list of local descriptions. Problems: `settings-invalid` {field, why}, the field as `[1].selectors.tid` ·
   * `managed-setting` for the name of one that a policy sets.
   */
  save(surfaces: CustomSurface[]): Promise<CustomSurfaceView[] | Problem>;
}

export function createCustomSurfaces(
  database: Database,
  managed: () => Promise<CustomSurface[]> = async () => [],
): CustomSurfaceStore {
  const schema = customSurfacesSchema();
  const own = async (): Promise<CustomSurface[]> => {
    const stored = await database.use((db) => db.get('meta', CUSTOM_SURFACES_KEY));
    return schema.safeParse(stored).data ?? [];
  };
  const list = async (): Promise<CustomSurfaceView[]> => {
    const [mine, ruled] = await Promise.all([own(), managed()]);
    const rest = mine.filter(({ name }) => !isNamed(ruled, name));
    return [...ruled.map((surface) => ({ ...surface, isManaged: true as const })), ...rest];
  };
  return {
    own,
    list,
    async save(surfaces) {
      const checked = check(schema, surfaces);
      if (!checked.ok) return checked.problem;
      const ruled = await managed();
      const locked = surfaces.find(({ name }) => isNamed(ruled, name));
      if (locked) return { code: 'managed-setting', detail: { field: locked.name } };
      const twice = surfaces.findIndex(
        ({ name }, i) => surfaces.findIndex((other) => other.name === name) < i,
      );
      if (twice >= 0) return invalid(`[${twice}].name`, 'twice');
      // Hidden, not removed: they are restored when the policy is gone.
      const hidden = (await own()).filter(({ name }) => isNamed(ruled, name));
      const all = [...checked.value, ...hidden];
      await database.use((db) => db.put('meta', all, CUSTOM_SURFACES_KEY));
      return list();
    },
  };
}

function isNamed(surfaces: CustomSurface[], wanted: string): boolean {
  return surfaces.some(({ name }) => name === wanted);
}
