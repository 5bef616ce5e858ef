import { saysFailure } from './answer-words';
import { businessRow } from './errors';

/** Codes that accompany a success. Any other code means that something failed. */

const SUCCESS_CODES = new Set(['0', '00', '000', '0000', '200', 'ok', 'success', 'succeed']);

/** @param own 成功代码 of the shop: the codes that its ERP sends with every success */
export function isSuccessCode(code: string, own: readonly string[] = []): boolean {
  const plain = plainCode(code);
  return SUCCESS_CODES.has(plain) || (canMeanSuccess(code) && own.some((each) => plainCode(each) === plain));
}

/** Whether a shop may declare this a success code: not a known failure code or a word for failure. */
export function canMeanSuccess(code: string): boolean {
  return businessRow(code.trim()) === undefined && !saysFailure(code);
}

/** Normalises a code for comparison: trimmed, case-insensitive. */
function plainCode(code: string): string {
  return code.trim().toLowerCase();
}
