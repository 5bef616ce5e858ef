import * as z from 'zod/mini';
import type { Database } from '@/utils/store/database';
import { inOneStep, type Write } from '@/utils/store/in-one-step';
import { remembered } from '@/utils/store/remembered';
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
    read: remembered(database, async (db) => {
      const [shops, secrets] = await Promise.all([db.getAll('shops'), db.getAll('secrets')]);
      const readable = shops.flatMap((shop) => row.safeParse(shop).data ?? []);
      readable.sort((a, b) => a.position - b.position);
      return {
        shops: readable.map(({ position, ...shop }) => ({ ...shop, isManaged: false })),
        secrets: readSecretRows(secrets),
      };
    }),
    write: (book, other = {}) => database.use((db) => inOneStep(db, writesOf(book, other))),
  };
}

function writesOf({ shops, secrets }: ShopBook, { preferences, customSurfaces }: OtherSettings): Write[] {
  const writes: Write[] = [
    { table: 'shops', clear: true },
    { table: 'secrets', clear: true },
    ...shops.map(({ isManaged, ...shop }, position) => ({
      table: 'shops' as const,
      put: { ...shop, position },
      key: shop.sellerNick,
    })),
    ...secrets.map((row) => ({ table: 'secrets' as const, put: row, key: row.sellerNick })),
  ];
  if (preferences) writes.push({ table: 'preferences', put: preferences, key: PREFERENCES_KEY });
  if (customSurfaces) writes.push({ table: 'meta', put: customSurfaces, key: CUSTOM_SURFACES_KEY });
  return writes;
}
