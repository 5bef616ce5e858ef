/** Limits and defaults of a shop's call settings; the settings file uses the same names (docs/settings.md). */

export const SIGN_METHODS = ['hmac-sha256', 'hmac', 'md5'] as const;
export type SignMethod = (typeof SIGN_METHODS)[number];

/** The methods stand strongest first. */
export function isWeakerMethod(method: SignMethod, than: SignMethod): boolean {
  return SIGN_METHODS.indexOf(method) > SIGN_METHODS.indexOf(than);
}

export const ANSWER_FORMATS = ['json', 'xml'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export const CALL_TYPES = ['synchronous', 'asynchronous'] as const;
export type CallType = (typeof CALL_TYPES)[number];

/** Where system parameters go: into the URL as the Java client does, or everything into the form body. */
export const PLACEMENTS = ['query', 'body'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Names inside `bizOrder`: the API page's, or those of the PHP class. */
export const NESTED_NAMES = ['subOrderIds', 'sub_order_ids'] as const;
export type NestedNames = (typeof NESTED_NAMES)[number];

export const DEFAULT_GATEWAY_URL = 'https://qimen.api.taobao.com/router/qm';
export const DEFAULT_TOP_URL = 'https://eco.taobao.com/router/rest';

/** Values of fields that a file, a policy or an empty form does not give. */
export const SHOP_DEFAULTS = {
  gatewayUrl: DEFAULT_GATEWAY_URL,
  topUrl: DEFAULT_TOP_URL,
  signMethod: 'hmac-sha256',
  format: 'json',
  callType: 'synchronous',
  placement: 'query',
  nestedNames: 'subOrderIds',
  sendSession: false,
  extraParams: {},
  successCodes: [],
  erpUrl: '',
  callPerLine: false,
  color: 0,
  isDefault: false,
} as const;

/** Number of colours that tell shops apart. */
export const COLORS = 5;

/** 成功代码: largest number of codes, and longest code. */
export const MOST_SUCCESS_CODES = 20;
export const LONGEST_SUCCESS_CODE = 64;

/** Whether the text can be an App Key: digits only. */
export function isAppKey(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

/** Whether the text can be an App Secret or Session Key: any other character was copied by mistake. */
export function isSecret(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}
