import * as z from 'zod/mini';
import type { LockPress } from '@/utils/domain/lock';
import { LONGEST_REASON } from '@/utils/domain/reason';
import { wholeNumber } from '../checks';
import { strictObjectOf } from '../object-of';

/**
 * Fields that many messages have. Lengths are capped so that a hostile page cannot fill memory or storage through a
 * report.
 */

export const text = (max: number) => z.string().check(z.maxLength(max));
export const flag = () => z.optional(z.boolean());
export const id = z.string().check(z.regex(/^[0-9]{15,20}$/));
export const ids = z.array(id).check(z.maxLength(500));
/** Created by the screen, one per confirm. */
export const requestId = z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/));
export const token = text(64);
export const nick = text(200);
export const note = text(200);
/** Why a lock is made, as the agent chose it. */
export const reason = z.optional(text(LONGEST_REASON));
export const tabId = z.optional(wholeNumber(0, Number.MAX_SAFE_INTEGER));

export const nothing = () => z.strictObject({});

export const quantity = wholeNumber(0, 1_000_000);
/** Yuan as text. */
export const money = z.string().check(z.regex(/^[0-9]{1,9}(\.[0-9]{1,2})?$/));

/** How far something was moved (px). */
export const offset = () => z.strictObject({ x: pixels, y: pixels });
const pixels = wholeNumber(-20_000, 20_000);

/** What a screen showed of a line when it was confirmed. */
export const seenLine = () =>
  z.strictObject({
    id,
    title: z.optional(text(1000)),
    sku: z.optional(text(1000)),
    quantity: z.optional(quantity),
    price: z.optional(money),
  });

/** One call for each line: the press that this one belongs to. */
export const press = () => z.optional(strictObjectOf<LockPress>()({ id: requestId, subOrderIds: ids }));

export const seenLines = () => z.optional(z.array(seenLine()).check(z.maxLength(500)));
