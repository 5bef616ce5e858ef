/** How the intercept call of one shop is made (design section 5; the settings file carries the same names). */

export type SignMethod = 'md5' | 'hmac' | 'hmac-sha256';
export type AnswerFormat = 'json' | 'xml';
export type CallType = 'synchronous' | 'asynchronous';
/** Where system parameters stand: in the URL as the Java client does, or everything in the form body. */
export type Placement = 'query' | 'body';
/** Names inside `bizOrder`: the API page's, or those of the PHP class. */
export type NestedNames = 'subOrderIds' | 'sub_order_ids';

export interface CallSettings {
  gatewayUrl: string;
  signMethod: SignMethod;
  format: AnswerFormat;
  callType: CallType;
  placement: Placement;
  nestedNames: NestedNames;
  /** Whether `session` goes along with the intercept call. */
  sendSession: boolean;
  /** Routing parameters that some ERP vendors need (`customerId`, `customer_id`, …). */
  extraParams: Record<string, string>;
}

export interface Credentials {
  appKey: string;
  appSecret: string;
  targetAppKey: string;
  session?: string;
}

export const DEFAULT_GATEWAY_URL = 'https://qimen.api.taobao.com/router/qm';
export const DEFAULT_TOP_URL = 'https://eco.taobao.com/router/rest';
