import type { CallAnswer, UnknownReason } from '@/utils/domain/lock';
import type { CallType } from '@/utils/domain/shop';
import { type ReadAnswer, readAnswer } from './answer';
import { isUndecided } from './answer-words';
import type { ErrorRow } from './error-table';
import { banMs, businessRow, isPlatformText, platformRow, subCodeInMessage } from './errors';
import { isFineMessage } from './fine-message';
import type { CallResult, Resend } from './result';
import type { AnswerSigns, Asked, FailureSign } from './signs-found';
import { canMeanSuccess, isSuccessCode } from './success-codes';
import type { TransportAnswer, TransportFailure } from './transport';
import type { Verdict } from './verdict';

/** Longest wait for a quota before an automatic resend; after a longer one a person decides. */
const MAX_BAN_MS = 10 * 60_000;
/** Messages of ERP and platform are cut to this length. */
const MAX_MESSAGE = 4000;

/** "Accepted": the request has arrived, its processing may not be complete. */
const ACCEPTED = 202;

const NEVER: Resend = { kind: 'never' };

/** What a call asked for, and how to read its answer. */
export interface CallAsked extends Asked {
  callType: CallType;
}

/**
 * The outcome of an intercept call, from its transport result. The only place that decides.
 *
 * - `locked` (or `accepted` for an asynchronous call) needs a business result whose `success` is literally true, on a
 *   2xx answer, with nothing in the whole answer that contradicts it.
 * - A readable failure counts whatever the HTTP status, if nothing in the answer says that something was done.
 * - An answer that cannot be read proves nothing, whatever its status: an ERP may have acted before a 404 or 502.
 *
 * @param receivedAt epoch ms by this machine's clock, to which a correction of the clock refers
 */
export function outcomeOf(
  result: TransportAnswer | TransportFailure,
  asked: CallAsked,
  receivedAt: number,
): CallResult {
  if (result.kind === 'not-sent') {
    return { answer: { outcome: 'rejected', notSentReason: result.reason }, resend: NEVER };
  }
  if (result.kind === 'lost') {
    const httpStatus = result.reason === 'unreadable' ? result.status : oddStatus(result.status);
    return unknown(result.reason, { httpStatus });
  }
  const answer = readAnswer(result.text, asked);
  if (!answer) return unknown('unreadable', { httpStatus: result.status });
  return readOutcome(answer, result, asked, receivedAt);
}

function readOutcome(
  answer: ReadAnswer,
  result: TransportAnswer,
  { callType }: CallAsked,
  receivedAt: number,
): CallResult {
  const { verdict, signs, requestId } = answer;
  const known = { ...namedIds(signs), platformRequestId: requestId };
  const doubt = (reason: UnknownReason, words: Words) =>
    unknown(signs.isPartial ? 'partial' : reason, {
      ...words,
      ...known,
      httpStatus: oddStatus(result.status),
    });

  if (typeof verdict === 'string') {
    const reason = verdict === 'undecided' ? 'unreadable' : 'contradictory';
    return unknown(reason, { ...failingWords(signs), ...known, httpStatus: result.status });
  }
  if (verdict.success === undefined) return doubt('unreadable', wordsOf(verdict));
  if (verdict.success) {
    const isOpen = callType === 'synchronous' && (signs.isOpen || result.status === ACCEPTED);
    const isPlain =
      isOk(result.status) &&
      signs.failures.length === 0 &&
      !signs.isPartial &&
      !signs.isAboutOthers &&
      !isOpen;
    if (!isPlain) return doubt(reasonOf(signs), { ...wordsOf(verdict), ...failingWords(signs) });
    const outcome = callType === 'synchronous' ? 'locked' : 'accepted';
    return { answer: { outcome, ...wordsOf(verdict), ...known }, resend: NEVER };
  }
  const words = wordsOf(verdict);
  if (signs.isPartial || signs.hasSuccess) return doubt('contradictory', words);
  const row = rowOf(verdict);
  const outcome = row?.outcome ?? (verdict.by === 'erp' ? 'refused' : 'unknown');
  if (outcome === 'refused' && saysOtherwise(verdict)) return doubt('contradictory', words);
  if (outcome === 'unknown') return doubt(row?.isPartial ? 'partial' : 'platform', words);
  const resend = verdict.isErrorResponse ? resendOf(row, words.message, result.date, receivedAt) : NEVER;
  return { answer: { outcome, ...words, ...known }, resend };
}

/** Whether a failure's own words say that it succeeded, or that the ERP does not know yet. */
function saysOtherwise({ code, message = '' }: Verdict): boolean {
  const isSuccess = isSuccessCode(code ?? '0') && SUCCESS.test(message) && isFineMessage(message);
  return isSuccess || isUndecided(message);
}

const SUCCESS = /成功|完成|succe|\bok\b/i;

/** Unlisted codes: the table has rows for `isv.*` and `isp.*`; any other word is the ERP's. */
function rowOf({ by, code, subCode, message, subMessage }: Verdict): ErrorRow | undefined {
  const said = subCode ?? subCodeInMessage(`${message} ${subMessage}`);
  return by === 'erp' ? (businessRow(code) ?? platformRow(undefined, said)) : platformRow(code, said);
}

/** Why a success does not count. `own-code`: only an ERP code that the shop may declare a success code is in the way. */
function reasonOf({ failures }: AnswerSigns): UnknownReason {
  const isOwnCode = ({ isOnlyCode, code = '', message }: FailureSign) =>
    isOnlyCode && canMeanSuccess(code) && !isPlatformText(code, message);
  return failures.length > 0 && failures.every(isOwnCode) ? 'own-code' : 'contradictory';
}

function namedIds({ failedIds, doneIds }: AnswerSigns): Pick<CallAnswer, 'failedIds' | 'doneIds'> {
  return {
    ...(failedIds.length > 0 && { failedIds }),
    ...(failedIds.length > 0 && doneIds.length > 0 && { doneIds }),
  };
}

/** Only what was certainly not carried out is ever resent automatically. */
function resendOf(
  row: ErrorRow | undefined,
  message: string | undefined,
  date: number | undefined,
  receivedAt: number,
): Resend {
  const wait = banMs(message);
  switch (row?.resend) {
    case 'once-after-clock-correction':
      return date === undefined ? NEVER : { kind: 'correct-clock', skewMs: date - receivedAt };
    case 'after-the-seconds-named':
      return wait === undefined || wait > MAX_BAN_MS ? NEVER : { kind: 'after', ms: wait };
    case 'three-times-with-back-off':
      return { kind: 'back-off' };
    default:
      return NEVER;
  }
}

type Words = Pick<CallAnswer, 'code' | 'subCode' | 'message'>;

function wordsOf({ by, code, subCode, message, subMessage }: Verdict): Words {
  const said = [message, subMessage].filter((text) => text !== undefined).join(' | ');
  return {
    ...(code !== undefined && { code }),
    ...(by === 'platform' && subCodeOf(subCode, said)),
    ...(said !== '' && { message: clip(said) }),
  };
}

function subCodeOf(subCode: string | undefined, said: string): Words {
  const found = subCode ?? subCodeInMessage(said);
  return found === undefined ? {} : { subCode: found };
}

/** Code and message of the first failing level that has them. */
function failingWords({ failures }: AnswerSigns): Words {
  const telling = failures.find(({ code }) => code) ?? failures.find(({ message }) => message);
  if (!telling) return {};
  const { code, message } = telling;
  return { ...(code && { code }), ...(message && { message: clip(message) }) };
}

function unknown(reason: UnknownReason, more: Partial<CallAnswer>): CallResult {
  return { answer: { outcome: 'unknown', unknownReason: reason, ...more }, resend: NEVER };
}

/** 206 is partial content, which was not requested; 207 and 208 mean several outcomes; 204 and 205 have no content. */
function isOk(status: number): boolean {
  return status >= 200 && status <= 203;
}

/** Worth keeping if nothing else could be read. */
function oddStatus(status: number | undefined): number | undefined {
  return status === undefined || (isOk(status) && status !== ACCEPTED) ? undefined : status;
}

function clip(text: string): string {
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
}
