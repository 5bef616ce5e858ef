import { md5 } from '@noble/hashes/legacy.js';
import { upperHex } from './hex';
import type { Signer } from './signer';

/** Upper-case MD5 of a text's UTF-8 bytes. */
export function md5Hex(text: string): string {
  return upperHex(md5(new TextEncoder().encode(text)));
}

/** `md5`: the secret is put before and after the text. */
export const signMd5: Signer = async (secret, text) => md5Hex(secret + text + secret);
