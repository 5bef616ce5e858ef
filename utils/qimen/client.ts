import type { Door } from './door';
import { outcomeOf } from './outcome';
import { type InterceptOrder, interceptBusinessParams, interceptSystemParams } from './params';
import { type SignedRequest, signedRequest } from './request';
import type { CallResult } from './result';
import type { CallSettings, Credentials } from './settings';

export interface InterceptCall extends InterceptOrder {
  settings: CallSettings;
  credentials: Credentials;
}

export interface QimenClient {
  /** One intercept call: one request on the wire, one outcome, once `onDisk` has resolved. Never throws. */
  intercept(call: InterceptCall, signal?: AbortSignal, onDisk?: Promise<void>): Promise<CallResult>;
}

export interface ClientParts {
  door: Door;
  /** Epoch ms by this machine. */
  now: () => number;
  /** Known difference of the gateway's clock to `now`, in ms. */
  skew: () => number;
}

export function createQimenClient({ door, now, skew }: ClientParts): QimenClient {
  return {
    async intercept(call, signal, onDisk) {
      const request = await interceptRequest(call, now() + skew()).catch(() => undefined);
      if (!request) {
        // Nothing can be signed for an address that is none.
        const answer = { outcome: 'rejected', notSentReason: 'unreachable' } as const;
        return { answer, resend: { kind: 'never' } };
      }
      const result = await door.request(request, signal, onDisk);
      return outcomeOf(result, call.settings.callType, now());
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
