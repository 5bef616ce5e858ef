import * as z from 'zod/mini';
import type { Outcome } from '@/utils/domain/lock';
import { MOST_OPEN_HOURS } from '@/utils/domain/open-work';
import { LONGEST_OPERATOR, LONGEST_REASON, MOST_REASONS } from '@/utils/domain/reason';
import { fromOneText, LONGEST_REPLY, MOST_REPLIES } from '@/utils/domain/reply';
import {
  ANSWER_FORMATS,
  CALL_TYPES,
  COLORS,
  LONGEST_SUCCESS_CODE,
  MOST_SUCCESS_CODES,
  NESTED_NAMES,
  PLACEMENTS,
  SIGN_METHODS,
} from '@/utils/domain/shop';
import { wholeNumber } from './checks';
import { LONGEST_MINIMUM, SHORTEST_PASSPHRASE } from './passphrase';

/** Fields that messages and stored settings check alike. The message of each check is the `why` of `settings-invalid`. */

/** How the calls of a shop are made. */
export function callFields() {
  return {
    signMethod: z.enum(SIGN_METHODS, 'choice'),
    format: z.enum(ANSWER_FORMATS, 'choice'),
    callType: z.enum(CALL_TYPES, 'choice'),
    placement: z.enum(PLACEMENTS, 'choice'),
    nestedNames: z.enum(NESTED_NAMES, 'choice'),
    sendSession: z.boolean(),
    color: wholeNumber(0, COLORS - 1, 'choice'),
    isDefault: z.boolean(),
  };
}

/** 每个子订单单独请求; absent in shops saved before this setting. */
export function callPerLine() {
  return z._default(z.boolean(), false);
}

/** 成功代码; absent in shops saved before this setting. `mayBe`: which codes are allowed, which the background knows. */
export function successCodes(mayBe: (code: string) => boolean = () => true) {
  const code = z.string().check(
    z.trim(),
    z.minLength(1, 'required'),
    z.maxLength(LONGEST_SUCCESS_CODE, 'too-long'),
    z.refine((text) => mayBe(text), 'failing-code'),
  );
  return z._default(z.array(code).check(z.maxLength(MOST_SUCCESS_CODES, 'too-long')), () => []);
}

/** 到 ERP 查; absent in shops saved before this setting. `mayBe`: what the background accepts. */
export function erpUrl(mayBe: (template: string) => boolean = () => true) {
  const template = z.string().check(
    z.trim(),
    z.maxLength(500, 'too-long'),
    z.refine((typed) => typed === '' || mayBe(typed), 'erp-url'),
  );
  return z._default(template, '');
}

/** Templates of the replies to the buyer. An outcome that is left out keeps its own. */
export function replyFields() {
  const of = (outcome: Outcome) => z.optional(templates(outcome));
  return {
    locked: of('locked'),
    accepted: of('accepted'),
    refused: of('refused'),
    rejected: of('rejected'),
    unknown: of('unknown'),
  };
}

/** Each may be left out: then it is unchanged. `replies`: a strict or a plain object, as the reader needs it. */
export function preferenceFields<R extends z.ZodMiniType>(replies: R) {
  return {
    language: z.optional(z.enum(['zh-CN', 'en'], 'choice')),
    theme: z.optional(z.enum(['system', 'light', 'dark'], 'choice')),
    /** Days a finished lock stays in the history. */
    retentionDays: z.optional(wholeNumber(1, 3650, 'choice')),
    replies: z.optional(replies),
    /** Why an agent may lock. */
    reasons: z.optional(
      z
        .array(z.string().check(z.maxLength(LONGEST_REASON, 'too-long')))
        .check(z.maxLength(MOST_REASONS, 'too-long')),
    ),
    /** Who uses this browser, if no page shows it; empty: not given. */
    operator: z.optional(z.string().check(z.maxLength(LONGEST_OPERATOR, 'too-long'))),
    notify: z.optional(z.boolean()),
    readClipboard: z.optional(z.boolean()),
    /** Nicks of buyers are masked in the history and its exports. */
    maskNicks: z.optional(z.boolean()),
    /** Hours after which a hold needs attention, and what was accepted no longer does; 0: never. */
    openHours: z.optional(wholeNumber(0, MOST_OPEN_HOURS, 'choice')),
    ...functionFields(),
    ...ruleFields(),
  };
}

/** Which functions are enabled. */
function functionFields() {
  return {
    /** The button 锁单 beside orders in pages. */
    launcher: z.optional(z.boolean()),
    /** 填入聊天. */
    fillChat: z.optional(z.boolean()),
    sidePanel: z.optional(z.boolean()),
  };
}

/** What an administrator requires of shops and passphrases. */
function ruleFields() {
  return {
    /** A shop that signs by a weaker method is neither saved nor used. */
    minSignMethod: z.optional(z.enum(SIGN_METHODS, 'choice')),
    /** Locally kept keys are used only with a passphrase. */
    passphraseRequired: z.optional(z.boolean()),
    passphraseMinLength: z.optional(wholeNumber(SHORTEST_PASSPHRASE, LONGEST_MINIMUM, 'choice')),
  };
}

/** Until 1.0 there was one text, not a list; its default promised too much, and is replaced by the current one. */
function templates(outcome: Outcome) {
  const text = z.string().check(z.maxLength(LONGEST_REPLY, 'too-long'));
  const list = z.array(text).check(z.maxLength(MOST_REPLIES, 'too-long'));
  return z.pipe(
    z.transform((written: unknown) =>
      typeof written === 'string' ? fromOneText(outcome, written) : written,
    ),
    list,
  );
}
