import * as z from 'zod/mini';
import type { Connection, Database } from '@/utils/store/database';
import { inOneStep } from '@/utils/store/in-one-step';
import { readSecretRows, type SecretRow } from './secret-row';
import type { Shop } from './shop';
import { shopFields } from './shop-schema';

/** Shops, their secrets and what else a settings file carries, read and written in one step. */
export interface ShopBook {
  /** In the administrator's order; at most one is the default. */
  shops: Shop[];
  secrets: SecretRow[];
}

export interface OtherSettings {
  preferences?: unknown;
  customSurfaces?: unknown;
}

export interface ShopRows {
  read(): Promise<ShopBook>;
  /** All or nothing. */
  write(book: ShopBook, other?: OtherSettings): Promise<void>;
}

export const PREFERENCES_KEY = 'current';
export const CUSTOM_SURFACES_KEY = 'custom-surfaces';

export function createShopRows(database: Database): ShopRows {
  const row = z.object({ ...shopFields(), position: z.number() });
  return {
    async read() {
      const [shops, secrets] = await database.use((db) =>
        Promise.all([db.getAll('shops'), db.getAll('secrets')]),
      );
      const readable = shops.flatMap((shop) => row.safeParse(shop).data ?? []);
      readable.sort((a, b) => a.position - b.position);
      return {
        shops: readable.map(({ position, ...shop }) => ({ ...shop, isManaged: false })),
        secrets: readSecretRows(secrets),
      };
    },
    write: (book, other = {}) => database.use((db) => write(db, book, other)),
  };
}

function write(db: Connection, { shops, secrets }: ShopBook, other: OtherSettings): Promise<void> {
  return inOneStep(db, ['shops', 'secrets', 'preferences', 'meta'], (step) => {
    const [shopTable, secretTable] = [step.objectStore('shops'), step.objectStore('secrets')];
    const writes: Promise<unknown>[] = [
      shopTable.clear(),
      secretTable.clear(),
      ...shops.map(({ isManaged, ...shop }, position) =>
        shopTable.put({ ...shop, position }, shop.sellerNick),
      ),
      ...secrets.map((row) => secretTable.put(row, row.sellerNick)),
    ];
    const { preferences, customSurfaces } = other;
    if (preferences) writes.push(step.objectStore('preferences').put(preferences, PREFERENCES_KEY));
    if (customSurfaces) writes.push(step.objectStore('meta').put(customSurfaces, CUSTOM_SURFACES_KEY));
    return writes;
  });
}
