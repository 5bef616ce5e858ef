import { md5 } from '@noble/hashes/legacy.js';
import { upperHex } from './hex';
import type { Signer } from './registry';

/** Bytes that MD5 takes at a time. */
const BLOCK = 64;

/** `hmac`: HMAC-MD5 (RFC 2104), which Web Crypto does not offer. */
export const signHmac: Signer = async (secret, text) => {
  const utf8 = new TextEncoder();
  const bytes = utf8.encode(secret);
  const key = bytes.length > BLOCK ? md5(bytes) : bytes;
  const keyXor = (mask: number) => Uint8Array.from({ length: BLOCK }, (_, i) => (key[i] ?? 0) ^ mask);
  const inner = md5(joined(keyXor(0x36), utf8.encode(text)));
  return upperHex(md5(joined(keyXor(0x5c), inner)));
};

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  return Uint8Array.from([...a, ...b]);
}
