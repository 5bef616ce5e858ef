import type { SignMethod } from '@/utils/domain/shop';
import { signHmac } from './hmac';
import { signHmacSha256 } from './hmac-sha256';
import { signMd5 } from './md5';
import type { Signer } from './signer';

/** To add a sign method, add a file and a line here. */
export const SIGNERS: Record<SignMethod, Signer> = {
  md5: signMd5,
  hmac: signHmac,
  'hmac-sha256': signHmacSha256,
};
