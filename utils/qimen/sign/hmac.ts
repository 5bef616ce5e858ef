import { hmac } from '@noble/hashes/hmac.js';
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Signer } from './registry';

/** `hmac`: HMAC-MD5, which Web Crypto does not offer. */
export const signHmac: Signer = async (secret, text) => {
  const utf8 = new TextEncoder();
  return bytesToHex(hmac(md5, utf8.encode(secret), utf8.encode(text))).toUpperCase();
};
