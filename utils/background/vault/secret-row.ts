import * as z from 'zod/mini';
import type { Shop, ShopSecrets } from '../shops/shop';
import { type CryptoParts, isSecrets, type Sealed, seal, unseal } from './cipher';
import { toBase64 } from './vault-session';

const REVISION_BYTES = 12;

/** A shop's secrets as stored on disk: ciphertext, and in the clear only what they belong to. */
export type SecretRow = (CurrentOwner | FirstOwner) &
  Sealed & {
    /** Shown on screens while the vault is closed. */
    hasSession: boolean;
    /**
     * Random, new whenever secrets are entered, the same when they are only sealed again: tells them from others, and
     * nothing about them.
     */
    revision?: string | undefined;
  };

/**
 * What secrets belong to. It is the additional data of the ciphertext: under another shop, app key, host or receiver
 * they do not open, nor does a session that was not meant to be sent with a lock. So they cannot be moved to where they
 * were not entered for, whoever writes to the disk.
 */
export type SecretOwner = CurrentOwner | FirstOwner;

interface CurrentOwner extends Omit<FirstOwner, 'version'> {
  version: 2;
  targetAppKey: string;
  sendSession: boolean;
}

/** As sealed by 1.0.0; they are sealed again as soon as the vault is open (reseal.ts). */
interface FirstOwner {
  version: 1;
  sellerNick: string;
  appKey: string;
  /** Hosts of both gateways, with ports, separated by a space. */
  hosts: string;
}

type BoundFields = Pick<
  Shop,
  'sellerNick' | 'appKey' | 'gatewayUrl' | 'topUrl' | 'targetAppKey' | 'sendSession'
>;

export function ownerOf(shop: BoundFields): CurrentOwner {
  const { sellerNick, appKey, targetAppKey, sendSession } = shop;
  return { version: 2, sellerNick, appKey, hosts: hostsOf(shop), targetAppKey, sendSession };
}

export function hostsOf({ gatewayUrl, topUrl }: Pick<Shop, 'gatewayUrl' | 'topUrl'>): string {
  return `${new URL(gatewayUrl).host} ${new URL(topUrl).host}`;
}

/** Whether the row says that it was sealed for this shop, in the format of its own version. */
export function belongsTo(row: SecretOwner, shop: BoundFields): boolean {
  const owner: SecretOwner = row.version === 1 ? { ...ownerOf(shop), version: 1 } : ownerOf(shop);
  return boundText(row) === boundText(owner);
}

export async function sealSecrets(
  parts: CryptoParts,
  key: CryptoKey,
  owner: SecretOwner & Pick<SecretRow, 'revision'>,
  secrets: ShopSecrets,
): Promise<SecretRow> {
  const sealed = await seal(parts, key, secrets, additionalData(owner));
  const { revision = toBase64(parts.random(new Uint8Array(REVISION_BYTES))) } = owner;
  return { ...ownerFields(owner), hasSession: secrets.session !== undefined, revision, ...sealed };
}

/** Undefined if they belong to another shop, the key is another one or the bytes are damaged. */
export async function unsealSecrets(
  parts: CryptoParts,
  key: CryptoKey,
  row: SecretRow,
): Promise<ShopSecrets | undefined> {
  const secrets = await unseal(parts, key, row, additionalData(row));
  return isSecrets(secrets) ? secrets : undefined;
}

function additionalData(owner: SecretOwner): (string | number | boolean)[] {
  const { version, sellerNick, appKey, hosts } = owner;
  const first = ['order-lock secrets', version, sellerNick, appKey, hosts];
  return owner.version === 1 ? first : [...first, owner.targetAppKey, owner.sendSession];
}

/** Without the other fields of a row. */
function ownerFields(owner: SecretOwner): SecretOwner {
  const { sellerNick, appKey, hosts } = owner;
  if (owner.version === 1) return { version: 1, sellerNick, appKey, hosts };
  const { version, targetAppKey, sendSession } = owner;
  return { version, sellerNick, appKey, hosts, targetAppKey, sendSession };
}

function boundText(owner: SecretOwner): string {
  return JSON.stringify(additionalData(owner));
}

/** The rows that can be read; a damaged one counts as a missing secret. */
export function readSecretRows(rows: unknown[]): SecretRow[] {
  const sealed = {
    sellerNick: z.string(),
    appKey: z.string(),
    hosts: z.string(),
    hasSession: z.boolean(),
    revision: z.optional(z.string()),
    iv: bytes(),
    data: bytes(),
  };
  const first = z.object({ version: z.literal(1), ...sealed });
  const current = z.object({
    version: z.literal(2),
    ...sealed,
    targetAppKey: z.string(),
    sendSession: z.boolean(),
  });
  return rows.flatMap(
    (row): SecretRow | never[] => current.safeParse(row).data ?? first.safeParse(row).data ?? [],
  );
}

export function bytes() {
  return z.instanceof(Uint8Array<ArrayBuffer>);
}
