import type { AnswerFormat, NestedNames, SignMethod } from '@/utils/domain/shop';
import type { CallSettings, Credentials } from './settings';
import { type Params, withoutBlanks } from './sign/text';
import { gmt8Text } from './timestamp';

/** The parameters of a call, named as on the platform's API page and in its calling guide. */

const INTERCEPT_METHOD = 'qimen.taobao.qianniu.cloudkefu.order.self.intercept';

/** What one intercept call is about. Ids are text: they exceed 2^53. */
export interface InterceptOrder {
  sellerNick: string;
  tid: string;
  subOrderIds: string[];
  buyerNick: string;
  buyerOpenUid?: string | undefined;
}

interface SystemInput {
  method: string;
  appKey: string;
  targetAppKey?: string;
  session?: string | undefined;
  signMethod: SignMethod;
  format: AnswerFormat;
  /** Epoch ms by the gateway's clock. */
  at: number;
}

/** Public parameters (公共参数) without `sign`. */
export function systemParams(input: SystemInput): Params {
  return withoutBlanks({
    method: input.method,
    app_key: input.appKey,
    target_app_key: input.targetAppKey,
    session: input.session,
    timestamp: gmt8Text(input.at),
    v: '2.0',
    format: input.format,
    sign_method: input.signMethod,
  });
}

/** Public parameters of a shop's intercept call. */
export function interceptSystemParams(
  settings: Pick<CallSettings, 'signMethod' | 'format' | 'sendSession'>,
  credentials: Credentials,
  at: number,
): Params {
  return systemParams({
    method: INTERCEPT_METHOD,
    appKey: credentials.appKey,
    targetAppKey: credentials.targetAppKey,
    session: settings.sendSession ? credentials.session : undefined,
    signMethod: settings.signMethod,
    format: settings.format,
    at,
  });
}

/** Business parameters of the intercept call, with the routing parameters that the shop's ERP vendor needs. */
export function interceptBusinessParams(
  settings: Pick<CallSettings, 'callType' | 'nestedNames' | 'extraParams'>,
  order: InterceptOrder,
): Params {
  return withoutBlanks({
    ...settings.extraParams,
    sellerNick: order.sellerNick,
    buyerNick: order.buyerNick,
    bizOrder: bizOrderText(order, settings.nestedNames),
    callType: settings.callType,
    buyer_open_uid: order.buyerOpenUid,
  });
}

/** The nested object as JSON text, keys in the Java client's order. This exact text is signed and sent. */
export function bizOrderText(order: Pick<InterceptOrder, 'tid' | 'subOrderIds'>, names: NestedNames): string {
  return JSON.stringify({ [names]: order.subOrderIds.join(','), tid: order.tid });
}
