import * as z from 'zod/mini';
import { isErpTemplate } from '@/utils/domain/erp-address';
import { addressProblem } from '@/utils/domain/gateway-address';
import { mainAccount } from '@/utils/domain/nicks';
import type { Problem } from '@/utils/domain/problem';
import { isAppKey, isSecret } from '@/utils/domain/shop';
import { isParameterName, isReservedName } from '@/utils/messages/parameter-names';
import { callFields, callPerLine, erpUrl, successCodes } from '@/utils/messages/settings-fields';
import { textRecord } from '@/utils/messages/text-record';
import { canMeanSuccess } from '@/utils/qimen/success-codes';

/**
 * What a shop's settings must be, one schema for the form, the settings file and managed policy. The message of each
 * check is the `why` of `settings-invalid`: required · digits · url · choice · too-long · too-short · name · ascii ·
 * failing-code · erp-url · type · twice.
 */

const WHYS = new Set([
  'required',
  'digits',
  'url',
  'choice',
  'too-long',
  'name',
  'ascii',
  'failing-code',
  'erp-url',
]);

/** Absent: kept as it is, or to be given later. */
export function secretFields() {
  return { appSecret: z.optional(secret(500)), session: z.optional(secret(1000)) };
}

export function shopFields() {
  return {
    // A sub-account (店铺:客服) is accepted for the shop it belongs to.
    sellerNick: z
      .string()
      .check(z.overwrite(mainAccount), z.minLength(1, 'required'), z.maxLength(100, 'too-long')),
    appKey: appKey(),
    targetAppKey: appKey(),
    gatewayUrl: gatewayUrl(),
    topUrl: gatewayUrl(),
    ...callFields(),
    extraParams: textRecord({ name: isExtraName, maxLength: 500 }),
    // A code that is known to mean a failure cannot be declared a success.
    successCodes: successCodes(canMeanSuccess),
    erpUrl: erpUrl(isErpTemplate),
    callPerLine: callPerLine(),
  };
}

function secret(maxLength: number) {
  return text(maxLength).check(z.refine(isSecret, 'ascii'));
}

export function text(maxLength: number) {
  return z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(maxLength, 'too-long'));
}

function appKey() {
  return z
    .string()
    .check(z.trim(), z.minLength(1, 'required'), z.refine(isAppKey, 'digits'), z.maxLength(20, 'too-long'));
}

function gatewayUrl() {
  return z.string().check(
    z.trim(),
    z.maxLength(500, 'too-long'),
    z.refine((typed) => addressProblem(typed) === undefined, 'url'),
  );
}

function isExtraName(name: string): boolean {
  return isParameterName(name) && !isReservedName(name);
}

/** Version of a file or row: there has been only one. */
export function versionOne() {
  return z.literal(1, 'choice');
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** `at`: the path of the value, e.g. `shops[1]`. The problem names the first invalid field, never its value. */
export function check<T>(schema: z.ZodMiniType<T>, value: unknown, at = ''): Checked<T> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return {
    ok: false,
    problem: invalid(`${at}${path.join('')}`.replace(/^\./, ''), issue ? whyOf(issue) : 'type'),
  };
}

export function invalid(field: string, why: string): Problem {
  return { code: 'settings-invalid', detail: { field, why } };
}

function whyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return (issue.input ?? null) === null ? 'required' : 'type';
  return WHYS.has(issue.message) ? issue.message : 'type';
}
