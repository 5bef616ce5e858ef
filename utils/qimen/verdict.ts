import { plainName } from './answer-fields';
import { isPlatformSubCode, isPlatformText, subCodeInMessage } from './errors';
import { single, subWordsIn, textOf, textsByRole, wordsIn } from './read-fields';
import { isSuccessCode } from './success-codes';
import type { Tree, TreeObject } from './tree';

/** What one level of an answer, taken alone, says about the whole call. */
export interface Verdict {
  /** Undefined unless literally true or false. */
  success: boolean | undefined;
  /** Whose code it is. */
  by: 'erp' | 'platform';
  /** Only such a failure can ever lead to an automatic resend. */
  isErrorResponse: boolean;
  /** As text; a `TOP15` is a `15`. */
  code?: string | undefined;
  subCode?: string | undefined;
  message?: string | undefined;
  subMessage?: string | undefined;
}

/** One level of an answer. */
export interface AnswerNode {
  /** Its name; empty for the outermost level. */
  name: string;
  /** Not inside another envelope: there, an ERP may pass on the failure of a call of its own. */
  isOutermost: boolean;
  fields: TreeObject;
}

type Said = Pick<Verdict, 'code' | 'subCode' | 'message' | 'subMessage'>;

/** Undefined for an envelope or an empty result. */
export function verdictOf({ name, isOutermost, fields }: AnswerNode): Verdict | undefined {
  const success = successOf(fields);
  const said = saidBy(fields);
  const erpCode = erpCodeIn(fields, said.code);
  const erp = (code: string | undefined, ruling = success): Verdict => {
    const message = [said.message, said.subMessage].filter((text) => text !== undefined).join(' | ');
    return { success: ruling, by: 'erp', isErrorResponse: false, code, message: message || undefined };
  };
  const platform: Verdict = { success: false, by: 'platform', isErrorResponse: false, ...said };

  if (success === true) return erp(erpCode ?? said.code);
  if (name === 'error_response') {
    const hasCode = said.code !== undefined || said.subCode !== undefined;
    return !hasCode && (success === false || erpCode !== undefined)
      ? erp(erpCode)
      : { ...platform, isErrorResponse: isOutermost };
  }
  const isFlagged = FAILING_FLAG.test(textOf(fields, 'flag') ?? '');
  if (erpCode !== undefined) return erp(erpCode, isFlagged ? false : success);
  if (success === false || isFlagged) return failureOf(said, isFlagged, platform, erp);
  if (hasSuccessField(fields)) return erp(said.code);
  return said.subCode !== undefined || (said.message !== undefined && isPlatformText(said.code, said.message))
    ? platform
    : undefined;
}

const FAILING_FLAG = /^(?:fail|failed|failure|false|error)$/i;

/** The verdict of a failed level without a code field of the ERP's own. */
function failureOf(
  said: Said,
  isFlagged: boolean,
  platform: Verdict,
  erp: (code: string | undefined, ruling: boolean | undefined) => Verdict,
): Verdict {
  const { code, subCode, message } = said;
  const isPlatforms =
    isPlatformSubCode(subCode) ||
    (subCode === undefined &&
      (isPlatformSubCode(subCodeInMessage(message)) ||
        // The gateway flags its own failures and may give no more than the number.
        ((isFlagged || message !== undefined) && isPlatformText(code, message))));
  if (isPlatforms) return platform;
  const saysWhat = subCode ?? code ?? message;
  return erp(subCode ?? code, isFlagged && saysWhat === undefined ? undefined : false);
}

/** The most telling code: an error code first, then any that is not a success code. */
function erpCodeIn(fields: TreeObject, code: string | undefined): string | undefined {
  const codes = textsByRole(fields, 'code', 'code', 'subcode');
  const tells = ([, text]: [name: string, text: string]) => !isSuccessCode(text);
  const [first, telling, error] = [
    codes[0],
    codes.find(tells),
    codes.find((each) => /err|fail|exception/.test(each[0]) && tells(each)),
  ];
  if (error ?? telling) return (error ?? telling)?.[1];
  return first && code !== undefined && !isSuccessCode(code) ? code : first?.[1];
}

function saidBy(fields: TreeObject): Said {
  const subCode = textOf(fields, 'subcode');
  return {
    code: textOf(fields, 'code')?.replace(/^TOP(?=[0-9]+$)/i, ''),
    subCode: isSuccessCode(subCode ?? '0') ? undefined : subCode,
    message: wordsIn(fields),
    subMessage: subWordsIn(fields),
  };
}

/** A success counts under its literal name only; a failure under any spelling. */
function successOf(fields: TreeObject): boolean | undefined {
  if ('success' in fields) return literally(single(fields.success));
  const others = successFields(fields).map(([, value]) => literally(single(value)));
  return others.includes(false) ? false : undefined;
}

function hasSuccessField(fields: TreeObject): boolean {
  return successFields(fields).length > 0;
}

function successFields(fields: TreeObject): [string, Tree][] {
  return Object.entries(fields).filter(([name]) => plainName(name) === 'success');
}

/** `true` and `"true"`, `false` and `"false"`; undefined for anything else. */
function literally(value: Tree | undefined): boolean | undefined {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  return undefined;
}
