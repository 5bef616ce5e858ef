import type { Problem } from '@/utils/messages/views';
import { belongsTo, ownerOf, type SecretRow } from './secret-row';
import type { Shop, ShopSecrets } from './shop';
import { changedHost, secretOf } from './shop-book';
import type { ShopBook } from './shop-rows';
import type { SecretCipher } from './vault';

/** A shop as it is to be, and what was given with it. */
export interface ShopChange {
  shop: Shop;
  /** Absent: kept. */
  appSecret?: string;
  /** Absent: kept. Null: taken away. */
  session?: string | null;
}

export const CLOSED: Problem = { code: 'vault-closed' };

/**
 * The secrets of the shop as it will be; undefined if nobody knows its app secret then. Neither app secret nor session
 * is carried to another host. Problem: `vault-closed`, where something must be sealed.
 */
export async function nextSecret(
  book: ShopBook,
  old: Shop | undefined,
  { shop, appSecret, session }: ShopChange,
  cipher: SecretCipher | undefined,
): Promise<SecretRow | Problem | undefined> {
  const row = old && !changedHost(old, shop) ? secretOf(book, old) : undefined;
  if (row && !appSecret && session === undefined && belongsTo(row, ownerOf(shop))) return row;
  if (!row && !appSecret) return undefined;
  if (!cipher) return CLOSED;
  const kept = row && (await cipher.unseal(row, row));
  const known = appSecret ?? kept?.appSecret;
  return known ? cipher.seal(ownerOf(shop), asSecrets(known, session, kept)) : undefined;
}

function asSecrets(appSecret: string, session: string | null | undefined, kept?: ShopSecrets): ShopSecrets {
  const next = session === undefined ? kept?.session : session;
  return next ? { appSecret, session: next } : { appSecret };
}
