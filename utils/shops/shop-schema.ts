import * as z from 'zod/mini';
import { matches, notEmpty } from '@/utils/messages/checks';
import { isParameterName, isReservedName } from '@/utils/messages/parameter-names';
import { callFields } from '@/utils/messages/settings-fields';
import { textRecord } from '@/utils/messages/text-record';
import type { Problem, ShopForm } from '@/utils/messages/views';
import { mainAccount } from '@/utils/orders/nicks';
import { DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from '@/utils/qimen/settings';
import { isGatewayUrl } from './hosts';

/**
 * What a shop's settings must be, one schema for the form, the settings file and managed policy. The message of each
 * check is the `why` of `settings-invalid`: required · digits · url · choice · too-long · name · ascii · type · twice.
 */

const WHYS = new Set(['required', 'digits', 'url', 'choice', 'too-long', 'name', 'ascii']);

/** Absent: kept as it is, or to be given later. */
export function secretFields() {
  return { appSecret: z.optional(secret(500)), session: z.optional(secret(1000)) };
}

/** What a file or policy may leave out. */
export const SHOP_DEFAULTS = {
  gatewayUrl: DEFAULT_GATEWAY_URL,
  topUrl: DEFAULT_TOP_URL,
  signMethod: 'hmac-sha256',
  format: 'json',
  callType: 'synchronous',
  placement: 'query',
  nestedNames: 'subOrderIds',
  sendSession: false,
  extraParams: {},
  color: 0,
  isDefault: false,
} satisfies Partial<ShopForm>;

export function shopFields() {
  return {
    // A sub-account (店铺:客服) is accepted for the shop it belongs to.
    sellerNick: z
      .string()
      .check(z.overwrite(mainAccount), notEmpty('required'), z.maxLength(100, 'too-long')),
    appKey: appKey(),
    targetAppKey: appKey(),
    gatewayUrl: gatewayUrl(),
    topUrl: gatewayUrl(),
    ...callFields(),
    extraParams: textRecord({ name: isExtraName, maxLength: 500 }),
  };
}

function secret(maxLength: number) {
  return text(maxLength).check(matches(/^[\x21-\x7e]+$/, 'ascii'));
}

export function text(maxLength: number) {
  return z.string().check(z.trim(), notEmpty('required'), z.maxLength(maxLength, 'too-long'));
}

function appKey() {
  return z
    .string()
    .check(z.trim(), notEmpty('required'), matches(/^[0-9]*$/, 'digits'), z.maxLength(20, 'too-long'));
}

function gatewayUrl() {
  return z.string().check(z.trim(), z.maxLength(500, 'too-long'), z.refine(isGatewayUrl, 'url'));
}

function isExtraName(name: string): boolean {
  return isParameterName(name) && !isReservedName(name);
}

/** Version of a file or row: there has been but one. */
export function versionOne() {
  return z.custom<1>((value) => value === 1, 'choice');
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** `at`: where the value stands, e.g. `shops[1]`. The problem names the first field that is wrong, never its value. */
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
