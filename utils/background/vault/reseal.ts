import type { Shop } from '../shops/shop';
import { secretOf } from '../shops/shop-book';
import type { ShopBook } from '../shops/shop-rows';
import { ownerOf } from './secret-row';
import type { SecretCipher } from './vault';

export function hasFirstVersion({ secrets }: ShopBook): boolean {
  return secrets.some(({ version }) => version === 1);
}

/**
 * The secrets of these shops; those sealed by 1.0.0 are bound to everything that this version binds them to. A row that
 * belongs to no shop, or does not open, stays unchanged.
 */
export async function resealed(book: ShopBook, shops: Shop[], cipher: SecretCipher): Promise<ShopBook> {
  const secrets = await Promise.all(
    book.secrets.map(async (row) => {
      const shop = row.version === 1 ? shops.find((each) => secretOf(book, each) === row) : undefined;
      const opened = shop && (await cipher.unseal(row));
      return opened ? cipher.seal(ownerOf(shop), opened) : row;
    }),
  );
  return { ...book, secrets };
}
