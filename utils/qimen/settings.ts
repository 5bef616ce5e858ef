import type { AnswerFormat, CallType, NestedNames, Placement, SignMethod } from '@/utils/domain/shop';

/** Settings of one shop's intercept call. */

export interface CallSettings {
  gatewayUrl: string;
  signMethod: SignMethod;
  format: AnswerFormat;
  callType: CallType;
  placement: Placement;
  nestedNames: NestedNames;
  /** Whether `session` is sent with the intercept call. */
  sendSession: boolean;
  /** Routing parameters that some ERP vendors need (`customerId`, `customer_id`, …). */
  extraParams: Record<string, string>;
  /** 成功代码: the codes that this ERP sends with every success. */
  successCodes: string[];
}

export interface Credentials {
  appKey: string;
  appSecret: string;
  targetAppKey: string;
  session?: string;
}
