import { outcomeOf } from './outcome';
import { type InterceptOrder, interceptBusinessParams, interceptSystemParams } from './params';
import { type SignedRequest, signedRequest } from './request';
import type { CallResult } from './result';
import type { CallSettings, Credentials } from './settings';
import type { Transport } from './transport';

export interface InterceptCall extends InterceptOrder {
  settings: CallSettings;
  credentials: Credentials;
}

interface QimenClient {
  /** One intercept call: one request on the wire, one outcome, once `onDisk` has resolved. Never throws. */
  intercept(call: InterceptCall, signal?: AbortSignal, onDisk?: Promise<void>): Promise<CallResult>;
}

export interface ClientParts {
  transport: Transport;
  /** Epoch ms by this machine. */
  now: () => number;
  /** Known difference between the gateway's clock and `now`, in ms. */
  skew: () => number;
}

/** The client for intercept calls, over the given transport and clock. */
export function createQimenClient({ transport, now, skew }: ClientParts): QimenClient {
  return {
    async intercept(call, signal, onDisk) {
      const request = await interceptRequest(call, now() + skew()).catch(() => undefined);
      if (!request) {
        // No request can be signed for an invalid address.
        const answer = { outcome: 'rejected', notSentReason: 'unreachable' } as const;
        return { answer, resend: { kind: 'never' } };
      }
      const result = await transport.request(request, signal, onDisk);
      const { tid, subOrderIds, settings } = call;
      return outcomeOf(result, { ...settings, tid, subOrderIds }, now());
    },
  };
}

/** The signed request of an intercept call. `at` is epoch ms by the gateway's clock. */
export function interceptRequest(call: InterceptCall, at: number): Promise<SignedRequest> {
  const { settings, credentials } = call;
  return signedRequest({
    url: settings.gatewayUrl,
    placement: settings.placement,
    signMethod: settings.signMethod,
    appSecret: credentials.appSecret,
    system: interceptSystemParams(settings, credentials, at),
    business: interceptBusinessParams(settings, call),
  });
}
