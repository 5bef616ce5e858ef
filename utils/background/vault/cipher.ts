import type { ShopSecrets } from '../shops/shop';

/** AES-GCM for secrets at rest: a fresh IV on each write, and their binding as additional data. */

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: Uint8Array<ArrayBuffer>;
}

/** How a key is derived from a passphrase; stored beside what it protects, so that it can be raised. */
export interface KeyParameters {
  name: 'PBKDF2';
  hash: 'SHA-256';
  rounds: number;
  salt: Uint8Array<ArrayBuffer>;
}

/** The parts of Web Crypto that are used. */
export interface CryptoParts {
  subtle: SubtleCrypto;
  /** Fills and returns the array with random bytes. */
  random(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

export const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const KEY_BITS = 256;

export function newKeyParameters({ random }: CryptoParts, rounds: number): KeyParameters {
  return { name: 'PBKDF2', hash: 'SHA-256', rounds, salt: random(new Uint8Array(SALT_BYTES)) };
}

/** 32 bytes; the passphrase is normalised to NFKC, since keyboards differ. */
export async function deriveBits(
  { subtle }: CryptoParts,
  passphrase: string,
  { name, hash, rounds, salt }: KeyParameters,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await subtle.importKey('raw', text, name, false, ['deriveBits']);
  return new Uint8Array(
    await subtle.deriveBits({ name, hash, iterations: rounds, salt }, material, KEY_BITS),
  );
}

/** Not extractable. */
export function importKey({ subtle }: CryptoParts, bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Not extractable: a key of this browser profile. */
export function newDeviceKey({ subtle }: CryptoParts): Promise<CryptoKey> {
  return subtle.generateKey({ name: 'AES-GCM', length: KEY_BITS }, false, ['encrypt', 'decrypt']);
}

/** `belongsTo` is what the plain value is bound to: with any other value it does not open. */
export async function seal(
  { subtle, random }: CryptoParts,
  key: CryptoKey,
  value: unknown,
  belongsTo: readonly (string | number | boolean)[],
): Promise<Sealed> {
  const iv = random(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bound(belongsTo) };
  return { iv, data: new Uint8Array(await subtle.encrypt(algorithm, key, plain)) };
}

/** Undefined for a wrong key, another owner or damaged bytes: AES-GCM does not tell them apart. */
export async function unseal(
  { subtle }: CryptoParts,
  key: CryptoKey,
  { iv, data }: Sealed,
  belongsTo: readonly (string | number | boolean)[],
): Promise<unknown> {
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: bound(belongsTo) };
    return JSON.parse(new TextDecoder().decode(await subtle.decrypt(algorithm, key, data)));
  } catch {
    return undefined;
  }
}

/** As JSON, so that no two lists make the same text. */
function bound(belongsTo: readonly (string | number | boolean)[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(belongsTo));
}

export function isSecrets(value: unknown): value is ShopSecrets {
  if (typeof value !== 'object' || value === null || !('appSecret' in value)) return false;
  const session = 'session' in value ? value.session : undefined;
  return typeof value.appSecret === 'string' && (session === undefined || typeof session === 'string');
}
