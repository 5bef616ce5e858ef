import type { Problem } from '@/utils/domain/problem';
import type { ImportChange } from '@/utils/messages/views';
import { nextSecret } from '../vault/next-secret';
import type { SecretRow } from '../vault/secret-row';
import type { SecretCipher } from '../vault/vault';
import type { FileShop, SettingsFile } from './settings-shape';
import { findShop, putShop, secretOf } from './shop-book';
import type { ShopBook } from './shop-rows';
import { invalid } from './shop-schema';

/** The shops of a settings file, merged into the shop book. */

const COLORS = 5;

interface AllTaken {
  book: ShopBook;
  /** What happens to the secrets, by shop, without their values. */
  secrets: Map<string, ImportChange['fields']>;
  needSecret: string[];
}

/** The book with the shops of the file in it. */
export async function takeShops(
  before: ShopBook,
  file: SettingsFile,
  cipher: SecretCipher | undefined,
): Promise<AllTaken | Problem> {
  const all: AllTaken = { book: before, secrets: new Map(), needSecret: [] };
  for (const [i, entry] of file.shops.entries()) {
    const taken = await takeShop(all.book, entry, cipher, file.secrets !== undefined);
    if (taken === 'required') return invalid(`shops[${i}].appSecret`, 'required');
    if ('code' in taken) return taken;
    const { sellerNick } = entry.shop;
    all.secrets.set(sellerNick, await secretChanges(all.book, entry, taken.secret, cipher));
    all.book = taken.book;
    if (!taken.secret) all.needSecret.push(sellerNick);
  }
  return all;
}

async function secretChanges(
  book: ShopBook,
  { shop, ...given }: FileShop,
  after: SecretRow | undefined,
  cipher: SecretCipher | undefined,
): Promise<ImportChange['fields']> {
  const old = findShop(book.shops, shop.sellerNick);
  const row = old && secretOf(book, old);
  const known = row && cipher && (await cipher.unseal(row));
  const changed = (field: 'appSecret' | 'session', had: boolean, has: boolean): ImportChange['fields'] => {
    const isNew = given[field] !== undefined && given[field] !== known?.[field];
    if (had === has && !isNew) return [];
    return [{ field, before: had ? 'saved' : undefined, after: has ? 'new' : undefined }];
  };
  return [
    ...changed('appSecret', row !== undefined, after !== undefined),
    ...changed('session', row?.hasSession === true, after?.hasSession === true),
  ];
}

type Taken = { book: ShopBook; secret: SecretRow | undefined };

/** The book with this shop in it. `required`: its secret is not known, and the file does not omit it on purpose. */
async function takeShop(
  book: ShopBook,
  entry: FileShop,
  cipher: SecretCipher | undefined,
  mayLackSecret: boolean,
): Promise<Taken | Problem | 'required'> {
  const old = findShop(book.shops, entry.shop.sellerNick);
  const color = entry.hasColor ? entry.shop.color : (old?.color ?? book.shops.length % COLORS);
  const shop = { ...entry.shop, color };
  if (!entry.appSecret && !old && !mayLackSecret) return 'required';
  const secret = await nextSecret(book, old, { ...entry, shop }, cipher);
  return secret && 'code' in secret ? secret : { book: putShop(book, old, shop, secret), secret };
}
