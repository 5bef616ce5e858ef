import type { SignMethod } from '@/utils/domain/shop';
import { systemParams } from './params';
import { signedRequest } from './request';
import type { Credentials } from './settings';
import { type Params, withoutBlanks } from './sign/text';
import type { Transport, TransportResult } from './transport';

export interface TopSettings {
  /** Gateway of the trade API, e.g. `https://eco.taobao.com/router/rest`. */
  topUrl: string;
  signMethod: SignMethod;
  credentials: Pick<Credentials, 'appKey' | 'appSecret' | 'session'>;
}

/**
 * One call of the platform's own API. Everything is in the body, so that `session` is never part of an address.
 * `at` is epoch ms by the gateway's clock. Never throws.
 */
export async function topCall(
  transport: Transport,
  { topUrl, signMethod, credentials }: TopSettings,
  call: { method: string; params: Params; withSession: boolean; at: number },
  signal?: AbortSignal,
): Promise<TransportResult> {
  const request = await signedRequest({
    url: topUrl,
    placement: 'body',
    signMethod,
    appSecret: credentials.appSecret,
    system: systemParams({
      method: call.method,
      appKey: credentials.appKey,
      session: call.withSession ? credentials.session : undefined,
      signMethod,
      format: 'json',
      at: call.at,
    }),
    business: withoutBlanks(call.params),
  }).catch(() => undefined);
  return request ? transport.request(request, signal) : { kind: 'not-sent', reason: 'unreachable' };
}
