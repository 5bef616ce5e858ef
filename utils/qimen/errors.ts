import type { Outcome } from '@/utils/orders/lock';
import table from './error-table.json';

/** What is known of a call that ended with a code of the platform, the gateway or an ERP. */

export type AutoResend =
  | 'never'
  | 'once-after-clock-correction'
  | 'after-the-seconds-named'
  | 'three-times-with-back-off';

export interface ErrorRow {
  /** A number is a code of the platform, a text an `errorCode` of a business result. */
  code?: number | string;
  /** `*` stands for anything. */
  subCode?: string;
  outcome: Exclude<Outcome, 'locked' | 'accepted'>;
  resend: AutoResend;
  /** When a person may try again. */
  retry: 'never' | 'after-fix' | 'after-backoff';
  layer: 'platform' | 'gateway' | 'erp' | 'client';
}

const ROWS = table.rows as ErrorRow[];

/** The row of a failure of the platform or gateway. The sub-code says more than the code. */
export function platformRow(code?: string, subCode?: string): ErrorRow | undefined {
  return subCodeRow(subCode, code) ?? wordRow(code) ?? plainRow((row) => isNumber(row, code));
}

/** The row of an `errorCode` of a business result, be it a number or a word. */
export function businessRow(errorCode?: string): ErrorRow | undefined {
  return plainRow((row) => row.code === errorCode) ?? wordRow(errorCode);
}

/** The row of a code as it stands in an answer, of whichever kind; -1 if there is none. */
export function rowIndex(code?: string, subCode?: string): number {
  const row = subCodeRow(subCode, code) ?? businessRow(code) ?? platformRow(code);
  return row ? ROWS.indexOf(row) : -1;
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

/** Exact sub-codes first, then the longest pattern; among equals the row of this very code. */
function subCodeRow(subCode?: string, code?: string): ErrorRow | undefined {
  if (!subCode) return undefined;
  const fitting = ROWS.filter((row) => row.subCode !== undefined && fits(row.subCode, subCode));
  const rank = (row: ErrorRow) =>
    (row.subCode === subCode ? 10_000 : 0) + (row.subCode?.length ?? 0) * 10 + (isNumber(row, code) ? 1 : 0);
  return fitting.sort((a, b) => rank(b) - rank(a))[0];
}

/** Words such as `modify-address-forbid` stand as code or as sub-code. */
function wordRow(code?: string): ErrorRow | undefined {
  return code && !/^[0-9]+$/.test(code) ? subCodeRow(code) : undefined;
}

function plainRow(isIt: (row: ErrorRow) => boolean): ErrorRow | undefined {
  return ROWS.find((row) => row.subCode === undefined && isIt(row));
}

function isNumber(row: ErrorRow, code?: string): boolean {
  return typeof row.code === 'number' && String(row.code) === code;
}

function fits(pattern: string, subCode: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (!subCode.startsWith(start)) return false;
  if (rest.length === 0) return subCode === pattern;
  const end = rest.pop() ?? '';
  let at = start.length;
  for (const part of rest) {
    const found = subCode.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return subCode.length - end.length >= at && subCode.endsWith(end);
}
