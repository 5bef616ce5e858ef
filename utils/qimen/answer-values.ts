import { isOrderId } from '@/utils/domain/ids';
import { type FieldRole, plainName } from './answer-fields';
import { namesFailure, saysSuccess } from './answer-words';
import { businessRow } from './errors';
import { isFineMessage } from './fine-message';
import { isNothing, scalarsIn } from './nested';
import { isSuccessCode } from './success-codes';
import { isTreeObject, type Tree } from './tree';

/** What single values of an answer say, by the kind of field they are in. */

/** A denial. */
export const NO = /^(?:false|0|n|no|f|否|未)$/i;
export const YES = /^(?:true|1|y|yes|是)$/i;
/** A state in which nothing is shipped. */
export const FINE_STATUS =
  /^(?:1|true|y|yes|locked|intercepted|held|hold|suspended|frozen|paused|blocked|stopped|done|finish(?:ed)?|completed?|processed|是|完成|锁定|已?(?:完成|锁定|拦截|冻结|挂起|暂停|截单))$/i;
const TROUBLE = /异常|異常|错误|錯誤|失败|失敗|error|exception|fail/i;

/** Whether a code that may be an identifier looks like a failure: an HTTP status, a negative number, `E12`, 1001. */
export function looksFailing(code: string): boolean {
  return (
    /^(?:-[0-9]+|[45][0-9]{2}|e-?[0-9]+)$/i.test(code) ||
    businessRow(code) !== undefined ||
    namesFailure(code)
  );
}

/** Whether a failure field only reports success, without a word of trouble. */
export function isAllWell(text: string): boolean {
  return saysSuccess(text) && isFineErrorMessage(text);
}

/** As `isFineMessage`, for a message whose name says error. */
export function isFineErrorMessage(text: string): boolean {
  return isFineMessage(text) && !TROUBLE.test(text) && !/^(?:1|true|y|yes)$/i.test(text);
}

/** Whether an error as an object only contains success codes and words of success. */
export function isNoError(value: Tree): boolean {
  if (isTreeObject(value)) return Object.values(value).every(isNoError);
  return isNothing(value) || (typeof value === 'string' && (isSuccessCode(value) || isAllWell(value)));
}

/** Whether a text pairs this id with a denial: `4512…=0`, `"4512…": false`. */
export function deniesId(text: string, id: string): boolean {
  const [, after = ''] = text.split(id);
  return /^["']?\s*[:=：]\s*["']?(?:0|n|no|false|fail\w*|失败|否)(?![\p{L}\p{N}])/iu.test(after);
}

/** The long numbers in a text. */
export function idsInText(text: string): string[] {
  return (text.match(/[0-9]{15,}/g) ?? []).filter(isOrderId);
}

/** Whether a text only says no; as the content of an answer, `0` and a failing code do too. */
export function isDenial(name: string, role: FieldRole, text: string): boolean {
  // In a list of properties a value may be 0.
  const isContent = role === 'content' && plainName(name) !== 'value';
  return /^(?:false|f|n|no|否)$/i.test(text) || (isContent && (/^0+$/.test(text) || looksFailing(text)));
}

/** Whether the value is another order's number, not this one rounded by a program. */
export function namesOtherOrder(value: Tree, tid: string): boolean {
  const isOther = (text: string) => isOrderId(text) && text !== tid && !isRoundedFrom(text, tid);
  return tid !== '' && scalarsIn(value).some(isOther);
}

/** Whether the value contains an id other than the tid. */
export function namesOtherId(value: Tree, tid: string): boolean {
  return scalarsIn(value).some((text) => isOrderId(text) && text !== tid);
}

function isRoundedFrom(text: string, id: string): boolean {
  return text.endsWith('00') && Number(text) === Number(id);
}

/** Whether an answer's content is a text for people, not an identifier. In a list of properties it is neither. */
export function isSentence(role: FieldRole, name: string, text: string): boolean {
  return role === 'content' && plainName(name) !== 'value' && /\p{sc=Han}|[a-z'’]{2} [a-z]{2}/iu.test(text);
}
