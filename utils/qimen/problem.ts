import { originOf, parseUrl } from '@/utils/domain/gateway-address';
import type { Problem } from '@/utils/domain/problem';
import type { TransportAnswer, TransportFailure } from './transport';

/** Why a look-up did not reach a gateway, for people. */
export function problemOf(failure: TransportFailure, address: string): Problem {
  if (failure.kind === 'not-sent' && failure.reason === 'no-access') {
    const url = parseUrl(address);
    return { code: 'no-access', detail: { host: hostOf(address), origin: url ? originOf(url) : '' } };
  }
  if (failure.kind === 'lost' && failure.reason === 'unreadable')
    return unreadable({ status: failure.status ?? 200 }, address);
  return { code: 'unreachable', detail: { host: hostOf(address) } };
}

/** The problem for an answer that is not a gateway's. */
export function unreadable({ status }: Pick<TransportAnswer, 'status'>, address: string): Problem {
  const isOdd = status < 200 || status > 299;
  return {
    code: 'answer-unreadable',
    detail: { host: hostOf(address), ...(isOdd && { status: String(status) }) },
  };
}

/** Host and port of an address; the text itself if it is not a URL. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
