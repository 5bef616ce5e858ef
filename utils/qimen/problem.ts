import type { Problem } from '@/utils/messages/views';
import type { DoorFailure } from './door';

/** Why a look-up did not reach a gateway, for people. */
export function problemOf(failure: DoorFailure, address: string): Problem {
  if (failure.kind === 'not-sent' && failure.reason === 'no-access') {
    return { code: 'no-access', detail: { host: hostOf(address) } };
  }
  return unreachable(address);
}

/** Nothing there that answers as a gateway does. */
export function unreachable(address: string): Problem {
  return { code: 'unreachable', detail: { host: hostOf(address) } };
}

/** Host and port of an address; the text itself if it is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
