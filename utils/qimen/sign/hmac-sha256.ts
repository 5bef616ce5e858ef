import { upperHex } from './hex';
import type { Signer } from './signer';

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };

/** `hmac-sha256`, by Web Crypto. */
export const signHmacSha256: Signer = async (secret, text) => {
  const utf8 = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), ALGORITHM, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, utf8.encode(text));
  return upperHex(new Uint8Array(signature));
};
