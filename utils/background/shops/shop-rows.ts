import * as z from 'zod/mini';
import type { Connection, Database } from '@/utils/background/storage/database';
import { inOneStep, type Write } from '@/utils/background/storage/in-one-step';
import { remembered } from '@/utils/background/storage/remembered';
import { readSecretRows, type SecretRow } from '../vault/secret-row';
import type { Shop } from './shop';
import { shopFields } from './shop-schema';
import type { ShopRow } from './unreadable-shops';

/** Shops, their secrets and what else a settings file carries, read and written in one step. */
export interface ShopBook {
  /** In the administrator's order; at most one is the default. */
  shops: Shop[];
  secrets: SecretRow[];
}

/** What is written together with the shops. */
export interface OtherWrites {
  preferences?: unknown;
  customSurfaces?: unknown;
  /** Key of an unreadable row that a shop of the book replaces. */
  mends?: string | undefined;
}

interface ShopRows {
  read(): Promise<ShopBook>;
  /** All or nothing. Unreadable rows stay, except one under the name of a shop in the book. */
  write(book: ShopBook, other?: OtherWrites): Promise<void>;
  unreadable(): Promise<ShopRow[]>;
  /** Removes such a row, and the secrets under its key. */
  forgetUnreadable(key: string): Promise<void>;
}

export const PREFERENCES_KEY = 'current';
export const CUSTOM_SURFACES_KEY = 'custom-surfaces';

export function createShopRows(database: Database): ShopRows {
  const row = z.object({ ...shopFields(), position: z._default(z.number(), Number.MAX_SAFE_INTEGER) });
  const isReadable = (value: unknown): boolean => row.safeParse(value).success;
  const readBook = async (db: Connection): Promise<ShopBook> => {
    const [shops, secrets] = await Promise.all([db.getAll('shops'), db.getAll('secrets')]);
    const readable = shops.flatMap((shop) => row.safeParse(shop).data ?? []);
    readable.sort((a, b) => a.position - b.position);
    return {
      shops: readable.map(({ position, ...shop }) => ({ ...shop, isManaged: false })),
      secrets: readSecretRows(secrets),
    };
  };
  const unreadableIn = async (db: Connection): Promise<ShopRow[]> => {
    const [keys, rows] = await Promise.all([db.getAllKeys('shops'), db.getAll('shops')]);
    return keys.map((key, i) => ({ key, row: rows[i] })).filter((each) => !isReadable(each.row));
  };
  return {
    read: remembered(database, readBook),
    write: (book, other = {}) =>
      database.use(async (db) => inOneStep(db, writesOf(await readBook(db), book, other))),
    unreadable: () => database.use(unreadableIn),
    forgetUnreadable: (key) =>
      database.use(async (db) => {
        if (!(await unreadableIn(db)).some((each) => each.key === key)) return;
        await inOneStep(db, [
          { table: 'shops', remove: key },
          { table: 'secrets', remove: key },
        ]);
      }),
  };
}

/** Nothing is cleared: rows unknown to the book stay. */
function writesOf(before: ShopBook, { shops, secrets }: ShopBook, other: OtherWrites): Write[] {
  const writes: Write[] = [
    ...goneFrom('shops', before.shops, shops),
    ...goneFrom('secrets', before.secrets, secrets),
  ];
  if (other.mends !== undefined) writes.push({ table: 'shops', remove: other.mends });
  shops.forEach(({ isManaged, ...shop }, position) => {
    writes.push({ table: 'shops', put: { ...shop, position }, key: shop.sellerNick });
  });
  for (const row of secrets) writes.push({ table: 'secrets', put: row, key: row.sellerNick });
  const { preferences, customSurfaces } = other;
  if (preferences) writes.push({ table: 'preferences', put: preferences, key: PREFERENCES_KEY });
  if (customSurfaces) writes.push({ table: 'meta', put: customSurfaces, key: CUSTOM_SURFACES_KEY });
  return writes;
}

type Named = { sellerNick: string };

function goneFrom(table: 'shops' | 'secrets', before: Named[], after: Named[]): Write[] {
  const stay = new Set(after.map(({ sellerNick }) => sellerNick));
  return before
    .filter(({ sellerNick }) => !stay.has(sellerNick))
    .map(({ sellerNick }) => ({ table, remove: sellerNick }));
}
