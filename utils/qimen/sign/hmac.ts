import { hmac } from '@noble/hashes/hmac.js';
import { md5 } from '@noble/hashes/legacy.js';
import { upperHex } from './hex';
import type { Signer } from './signer';

/** `hmac`: HMAC-MD5 (RFC 2104), which Web Crypto does not offer. */
export const signHmac: Signer = async (secret, text) => {
  const utf8 = new TextEncoder();
  return upperHex(hmac(md5, utf8.encode(secret), utf8.encode(text)));
};
