import * as z from 'zod/mini';
import { wholeNumber } from './checks';

/** Fields that messages and stored settings check alike. The message of each check is the `why` of `settings-invalid`. */

/** How the calls of a shop are made. */
export function callFields() {
  return {
    signMethod: z.enum(['hmac-sha256', 'hmac', 'md5'], 'choice'),
    format: z.enum(['json', 'xml'], 'choice'),
    callType: z.enum(['synchronous', 'asynchronous'], 'choice'),
    placement: z.enum(['query', 'body'], 'choice'),
    nestedNames: z.enum(['subOrderIds', 'sub_order_ids'], 'choice'),
    sendSession: z.boolean(),
    color: wholeNumber(0, 4, 'choice'),
    isDefault: z.boolean(),
  };
}

/** Each may be left out: then it stays as it is. `replies`: of a strict or a plain object, as the reader wants it. */
export function preferenceFields(replies: typeof z.object | typeof z.strictObject) {
  const reply = z.string().check(z.maxLength(500, 'too-long'));
  return {
    language: z.optional(z.enum(['zh-CN', 'en'], 'choice')),
    theme: z.optional(z.enum(['system', 'light', 'dark'], 'choice')),
    retentionDays: z.optional(wholeNumber(1, 3650, 'choice')),
    replies: z.optional(replies({ locked: reply, accepted: reply })),
    notify: z.optional(z.boolean()),
    readClipboard: z.optional(z.boolean()),
    maskNicks: z.optional(z.boolean()),
  };
}
