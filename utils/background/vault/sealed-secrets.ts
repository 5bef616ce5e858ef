import * as z from 'zod/mini';
import { wholeNumber } from '@/utils/messages/checks';
import type { ShopSecrets } from '../shops/shop';
import { type CryptoParts, deriveBits, importKey, isSecrets, newKeyParameters, seal, unseal } from './cipher';
import { fromBase64, toBase64 } from './vault-session';

/** Secrets inside a settings file: only ever encrypted with a passphrase of their own. */
export interface SealedSecrets {
  name: 'PBKDF2';
  hash: 'SHA-256';
  rounds: number;
  /** Base64, as `iv` and `data`. */
  salt: string;
  iv: string;
  data: string;
}

const BELONGS_TO = ['order-lock settings file', 1] as const;

export function sealedSecretsSchema(): z.ZodMiniType<SealedSecrets> {
  const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));
  return z.object({
    name: z.enum(['PBKDF2']),
    hash: z.enum(['SHA-256']),
    // Bounded: a file must not be able to block the background for minutes.
    rounds: wholeNumber(1, 5_000_000),
    salt: base64,
    iv: base64,
    data: base64,
  });
}

/** By `sellerNick`. */
export async function sealForFile(
  parts: CryptoParts,
  passphrase: string,
  secrets: Map<string, ShopSecrets>,
  rounds: number,
): Promise<SealedSecrets> {
  const parameters = newKeyParameters(parts, rounds);
  const key = await importKey(parts, await deriveBits(parts, passphrase, parameters));
  const { iv, data } = await seal(parts, key, Object.fromEntries(secrets), BELONGS_TO);
  const { name, hash, salt } = parameters;
  return { name, hash, rounds, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(data) };
}

/** Undefined for a wrong passphrase or a damaged file. */
export async function unsealFromFile(
  parts: CryptoParts,
  passphrase: string,
  sealed: SealedSecrets,
): Promise<Map<string, ShopSecrets> | undefined> {
  try {
    const parameters = { ...sealed, salt: fromBase64(sealed.salt) };
    const key = await importKey(parts, await deriveBits(parts, passphrase, parameters));
    const box = { iv: fromBase64(sealed.iv), data: fromBase64(sealed.data) };
    return asSecrets(await unseal(parts, key, box, BELONGS_TO));
  } catch {
    return undefined;
  }
}

function asSecrets(value: unknown): Map<string, ShopSecrets> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(
    Object.entries(value).filter((entry): entry is [string, ShopSecrets] => isSecrets(entry[1])),
  );
}
