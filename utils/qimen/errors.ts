import { type ErrorRow, errorRows } from './error-table';
import * as find from './find-row';

/** What is known of a call that ended with a code of the platform, the gateway or an ERP. */

/** The row of a failure of the platform or gateway. */
export function platformRow(code?: string, subCode?: string): ErrorRow | undefined {
  return find.platformRow(errorRows(), code, subCode);
}

/** The row of an `errorCode` of a business result, be it a number or a word. */
export function businessRow(errorCode?: string): ErrorRow | undefined {
  return find.businessRow(errorRows(), errorCode);
}

/** A sub-code that stands in the message: "Remote service error | isp.http-read-timeout". */
export function subCodeInMessage(message = ''): string | undefined {
  const found = /\b(?:is[pv]\.[\w:-]+(?:\.[\w:-]+)*|http-service-status-error|sign-check-failure)/.exec(
    message,
  );
  return found?.[0];
}

/** The wait that a quota message names, "This ban will last for N more seconds", in ms. */
export function banMs(message = ''): number | undefined {
  const seconds = /ban will last for ([0-9]{1,7}) more second/i.exec(message)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
