import type { SignMethod } from '../settings';
import { signHmac } from './hmac';
import { signHmacSha256 } from './hmac-sha256';
import { signMd5 } from './md5';

/** Upper-case hex of the signed text. `secret` is the App Secret. */
export type Signer = (secret: string, text: string) => Promise<string>;

/** A new sign method is one file and one line here. */
export const SIGNERS: Record<SignMethod, Signer> = {
  md5: signMd5,
  hmac: signHmac,
  'hmac-sha256': signHmacSha256,
};
