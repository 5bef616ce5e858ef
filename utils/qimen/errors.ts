import { type ErrorRow, errorRows } from './error-table';
import * as find from './find-row';

/** What a code of the platform, the gateway or an ERP says about a call. */

/** The row of a platform or gateway failure; undefined if the code is unknown. */
export function platformRow(code?: string, subCode?: string): ErrorRow | undefined {
  return find.platformRow(errorRows(), code, subCode);
}

/** The row of an `errorCode` of a business result, a number or a word. */
export function businessRow(errorCode?: string): ErrorRow | undefined {
  return find.businessRow(errorRows(), errorCode);
}

/** Whether an ERP reports with this code that only a part was done. */
export function isPartialCode(code: string): boolean {
  return businessRow(code)?.isPartial === true;
}

/** Whether only the platform or its gateway uses this sub-code, whatever surrounds it. */
export function isPlatformSubCode(subCode = ''): boolean {
  return /^(?:is[pv]|accesscontrol)\.|^(?:invalid-sessionkey|sessionkey-not-generated-by-server|http-service-status-error)$/i.test(
    subCode,
  );
}

/**
 * The platform's texts beside its numbers, by a word that every rewording keeps. The same number with another text
 * is an ERP code.
 */
const PLATFORM_TEXTS: [codes: string, text: RegExp][] = [
  ['3', /^upload|图片上传/i],
  ['4 5 6 7 8', /limit|exceed|超限|次数|频率|限流|ban will last/i],
  ['9', /http action|http\s*方法/i],
  ['10', /^service.*unavailable|^服务不可用/i],
  ['11 12 13 42', /permission|权限|forbidden/i],
  ['15 50 530', /remote\s+service|远程服务/i],
  ['21 22', /method|方法/i],
  ['23', /format|数据格式/i],
  ['24 25', /\bsign(?:ature)?\b|签名(?!签收)/i],
  ['26 27', /session|会话/i],
  ['28 29', /app\s*key/i],
  ['30 31', /time\s*stamp|时间戳/i],
  ['32 33 34', /version|版本/i],
  ['40 41 43', /argument|parameter|参数/i],
  ['44', /token/i],
  ['47', /encod|编码/i],
  ['562', /trade not exist|交易不存在/i],
];

/** Whether this number is the platform's, by the text beside it; without a text, by the number alone. */
export function isPlatformText(code: string | undefined, text?: string): boolean {
  const pattern = PLATFORM_TEXTS.find(([codes]) => codes.split(' ').includes(code ?? ''))?.[1];
  return pattern !== undefined && (text === undefined || pattern.test(text));
}

/** The sub-code inside a message: "Remote service error | isp.http-read-timeout". */
export function subCodeInMessage(message = ''): string | undefined {
  const found =
    /\b(?:is[pv]\.[\w:-]+(?:\.[\w:-]+)*|http-service-status-error|sign-check-failure|part-sub-order-failed)/.exec(
      message,
    );
  return found?.[0];
}

/** The wait in ms that a quota message names: "This ban will last for N more seconds". */
export function banMs(message = ''): number | undefined {
  const seconds = /ban will last for ([0-9]{1,7}) more second/i.exec(message)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
