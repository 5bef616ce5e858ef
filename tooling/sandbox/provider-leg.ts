import type { Erp, ErpAnswer } from './erp';
import { providerSign } from './provider-sign';

interface ProviderLeg {
  provider: { appKey: string; secret: string };
  erp: Erp;
  now: () => number;
}

/**
 * Forwards a call that passed the gateway to the provider, as the platform does: signed again with the provider's key
 * and secret, business parameters as JSON with a truly nested `bizOrder`.
 */
export function forwardToProvider(
  params: ReadonlyMap<string, string>,
  { provider, erp, now }: ProviderLeg,
): ErpAnswer {
  const query = new URLSearchParams({
    method: params.get('method') ?? '',
    timestamp: beijingTime(now()),
    app_key: provider.appKey,
    v: '2.0',
    format: 'json',
    sign_method: 'md5',
  });
  const customer = params.get('customerId');
  if (customer) query.set('customerId', customer);
  const body = JSON.stringify(businessBody(params));
  const call = { query: query.toString(), contentType: 'application/json;charset=utf-8', headers: {}, body };
  query.set('sign', providerSign(call, provider.secret));
  return erp.receive({ ...call, query: query.toString() });
}

function businessBody(params: ReadonlyMap<string, string>): object {
  const order: Record<string, string> = JSON.parse(params.get('bizOrder') ?? '{}');
  const openUid = params.get('buyer_open_uid');
  return {
    bizOrder: { subOrderIds: order.subOrderIds ?? order.sub_order_ids, tid: order.tid },
    buyerNick: params.get('buyerNick'),
    ...(openUid === undefined ? {} : { buyer_open_uid: openUid }),
    callType: params.get('callType'),
    sellerNick: params.get('sellerNick'),
  };
}

/** `yyyy-MM-dd HH:mm:ss` in GMT+8. */
export function beijingTime(epochMs: number): string {
  return new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
