import * as z from 'zod/mini';
import { type CryptoParts, isSecrets, type Sealed, seal, unseal } from './cipher';
import type { Shop, ShopSecrets } from './shop';
import { versionOne } from './shop-schema';

/** A shop's secrets as they lie on disk: ciphertext, and in the clear only whose they are. */
export interface SecretRow extends SecretOwner, Sealed {
  version: 1;
  /** Told to screens while the vault is closed. */
  hasSession: boolean;
}

/**
 * What secrets belong to. It is the additional data of the ciphertext: under another shop, app key or host
 * they do not open, so they cannot be carried to a host they were not entered for.
 */
export interface SecretOwner {
  sellerNick: string;
  appKey: string;
  /** Hosts of both gateways, with ports, separated by a blank. */
  hosts: string;
}

export function ownerOf(shop: Pick<Shop, 'sellerNick' | 'appKey' | 'gatewayUrl' | 'topUrl'>): SecretOwner {
  return { sellerNick: shop.sellerNick, appKey: shop.appKey, hosts: hostsOf(shop) };
}

export function hostsOf({ gatewayUrl, topUrl }: Pick<Shop, 'gatewayUrl' | 'topUrl'>): string {
  return `${new URL(gatewayUrl).host} ${new URL(topUrl).host}`;
}

export function belongsTo(row: SecretOwner, { sellerNick, appKey, hosts }: SecretOwner): boolean {
  return row.sellerNick === sellerNick && row.appKey === appKey && row.hosts === hosts;
}

export async function sealSecrets(
  parts: CryptoParts,
  key: CryptoKey,
  owner: SecretOwner,
  secrets: ShopSecrets,
): Promise<SecretRow> {
  const { sellerNick, appKey, hosts } = owner;
  const sealed = await seal(parts, key, secrets, additionalData(owner));
  return { version: 1, sellerNick, appKey, hosts, hasSession: secrets.session !== undefined, ...sealed };
}

/** Undefined where they belong to somebody else, the key is another one or the bytes are damaged. */
export async function unsealSecrets(
  parts: CryptoParts,
  key: CryptoKey,
  owner: SecretOwner,
  row: SecretRow,
): Promise<ShopSecrets | undefined> {
  const secrets = await unseal(parts, key, row, additionalData(owner));
  return isSecrets(secrets) ? secrets : undefined;
}

function additionalData({ sellerNick, appKey, hosts }: SecretOwner): (string | number)[] {
  return ['order-lock secrets', 1, sellerNick, appKey, hosts];
}

/** The rows that can be read; a damaged one is a missing secret. */
export function readSecretRows(rows: unknown[]): SecretRow[] {
  const schema = z.object({
    version: versionOne(),
    sellerNick: z.string(),
    appKey: z.string(),
    hosts: z.string(),
    hasSession: z.boolean(),
    iv: bytes(),
    data: bytes(),
  });
  return rows.flatMap((row) => schema.safeParse(row).data ?? []);
}

export function bytes() {
  return z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
}
