import type { CallAnswer, UnknownReason } from '@/utils/orders/lock';
import { type BusinessResult, type ParsedAnswer, type PlatformFailure, readAnswer } from './answer';
import type { DoorAnswer, DoorFailure } from './door';
import type { ErrorRow } from './error-table';
import { banMs, businessRow, platformRow, subCodeInMessage } from './errors';
import type { CallResult, Resend } from './result';
import type { CallType } from './settings';

/** Longest wait that the program takes upon itself; with a longer ban a person decides. */
const MAX_BAN_MS = 10 * 60_000;
/** Words of others are kept up to this length. */
const MAX_MESSAGE = 4000;

const NEVER: Resend = { kind: 'never' };

/**
 * What is truly known of an intercept call, from what came back for it. The one place that decides.
 *
 * - Only a business result whose `success` is literally true, on a 2xx answer and without a failing code beside it,
 *   is `locked` (or `accepted`, if the ERP was only asked to take it).
 * - A failure that can be read counts as what it says, whatever the HTTP status.
 * - An answer that cannot be read proves nothing, whatever its status: an ERP may have acted before a 404 or 502.
 *
 * @param receivedAt epoch ms by this machine's clock, to which a correction of the clock refers
 */
export function outcomeOf(
  result: DoorAnswer | DoorFailure,
  callType: CallType,
  receivedAt: number,
): CallResult {
  if (result.kind === 'not-sent') {
    return { answer: { outcome: 'rejected', notSentReason: result.reason }, resend: NEVER };
  }
  if (result.kind === 'lost') return unknown(result.reason, { httpStatus: oddStatus(result.status) });
  const reading = readAnswer(result.text);
  if (reading.kind !== 'read') return unknown(reading.kind, { httpStatus: oddStatus(result.status) });
  return readOutcome(reading.answer, result, callType, receivedAt);
}

function readOutcome(
  { business, platform, requestId }: ParsedAnswer,
  result: DoorAnswer,
  callType: CallType,
  receivedAt: number,
): CallResult {
  const words = {
    ...(business ? businessWords(business) : platformWords(platform)),
    platformRequestId: requestId,
  };
  if (business?.success === true) {
    const isPlain = isOk(result.status) && !isFailingCode(business.errorCode);
    if (!isPlain) return unknown('contradictory', { ...words, httpStatus: oddStatus(result.status) });
    return {
      answer: { outcome: callType === 'synchronous' ? 'locked' : 'accepted', ...words },
      resend: NEVER,
    };
  }
  if (business && business.success === undefined) return unknown('unreadable', words);
  const row = business ? businessFailure(business) : platformFailure(platform);
  const outcome = row?.outcome ?? (business ? 'refused' : 'unknown');
  if (outcome === 'unknown') return unknown('platform', words);
  return { answer: { outcome, ...words }, resend: resendOf(row, words.message, result.date, receivedAt) };
}

/** Codes without a row: `isv.*` and `isp.*` have rows of their own in the table, any other word is the ERP's. */
function businessFailure({ errorCode, errorMsg }: BusinessResult): ErrorRow | undefined {
  return businessRow(errorCode) ?? platformRow(undefined, subCodeInMessage(errorMsg));
}

function platformFailure(failure: PlatformFailure = {}): ErrorRow | undefined {
  const subCode = failure.subCode ?? subCodeInMessage(`${failure.message} ${failure.subMessage}`);
  return platformRow(failure.code, subCode);
}

function isFailingCode(code: string | undefined): boolean {
  return businessRow(code) !== undefined || platformRow(code) !== undefined;
}

/** Only what was certainly not carried out is ever sent again by the program. */
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

function businessWords({ errorCode, errorMsg }: BusinessResult): Words {
  return { code: errorCode, message: clip(errorMsg) };
}

function platformWords({ code, subCode, message, subMessage }: PlatformFailure = {}): Words {
  const said = [message, subMessage].filter((text) => text !== undefined);
  return {
    code,
    subCode: subCode ?? subCodeInMessage(said.join(' ')),
    message: clip(said.length > 0 ? said.join(' | ') : undefined),
  };
}

function unknown(reason: UnknownReason, more: Partial<CallAnswer>): CallResult {
  return { answer: { outcome: 'unknown', unknownReason: reason, ...more }, resend: NEVER };
}

/** 206 is a part of something, which nobody asked for. */
function isOk(status: number): boolean {
  return status >= 200 && status < 300 && status !== 206;
}

/** Worth telling where nothing else could be read. */
function oddStatus(status: number | undefined): number | undefined {
  return status === undefined || isOk(status) ? undefined : status;
}

function clip(text: string | undefined): string | undefined {
  return text !== undefined && text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
}
