import type { Problem } from '@/utils/domain/problem';
import type { Shop, ShopSecrets } from '../shops/shop';
import { changedHost, secretOf } from '../shops/shop-book';
import type { ShopBook } from '../shops/shop-rows';
import { belongsTo, ownerOf, type SecretRow } from './secret-row';
import type { SecretCipher } from './vault';

/** A shop as it will be, and the secrets that were given with it. */
export interface ShopChange {
  shop: Shop;
  /** Absent: kept. */
  appSecret?: string;
  /** Absent: kept. Null: removed. */
  session?: string | null;
}

export const CLOSED: Problem = { code: 'vault-closed' };

/**
 * The secrets of the shop as it will be; undefined if its app secret is not known then. Neither app secret nor session
 * is carried over to another host. Problem: `vault-closed`, if something must be sealed.
 */
export async function nextSecret(
  book: ShopBook,
  old: Shop | undefined,
  { shop, appSecret, session }: ShopChange,
  cipher: SecretCipher | undefined,
): Promise<SecretRow | Problem | undefined> {
  const row = old && !changedHost(old, shop) ? secretOf(book, old) : undefined;
  if (row && !appSecret && session === undefined && belongsTo(row, shop)) return row;
  if (!row && !appSecret) return undefined;
  if (!cipher) return CLOSED;
  const kept = row && (await cipher.unseal(row));
  const known = appSecret ?? kept?.appSecret;
  return known ? cipher.seal(ownerOf(shop), asSecrets(known, session, kept)) : undefined;
}

function asSecrets(appSecret: string, session: string | null | undefined, kept?: ShopSecrets): ShopSecrets {
  const next = session === undefined ? kept?.session : session;
  return next ? { appSecret, session: next } : { appSecret };
}
