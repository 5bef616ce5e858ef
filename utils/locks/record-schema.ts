import * as z from 'zod/mini';
import { notEmpty } from '@/utils/messages/checks';
import { isOpenQuestion, isUnderWay, LOCK_ENTRIES, type LockRecord, OUTCOMES } from '@/utils/orders/lock';

/** Lock records as rows of the journal, and back. */

/** A record and the one word by which those that need somebody are found. */
export type JournalRow = LockRecord & { attention?: 'under-way' | 'unknown' };

export function toRow(record: LockRecord): JournalRow {
  if (isUnderWay(record)) return { ...record, attention: 'under-way' };
  return isOpenQuestion(record) ? { ...record, attention: 'unknown' } : { ...record };
}

/** Reads a row; undefined for one that is damaged. */
export type ParseRow = (row: unknown) => LockRecord | undefined;

/** Builds the schema once, when the journal is made: nothing runs at top level of the worker. */
export function createRowParser(): ParseRow {
  const schema = recordSchema();
  return (row) => schema.safeParse(row).data;
}

function recordSchema(): z.ZodMiniType<LockRecord> {
  const text = z.string();
  const words = z.optional(text);
  const count = z.optional(z.number());
  const outcome = z.enum(OUTCOMES);
  const answer = z.object({
    outcome,
    code: words,
    subCode: words,
    message: words,
    platformRequestId: words,
    unknownReason: z.optional(
      z.enum(['no-answer', 'connection-lost', 'unreadable', 'contradictory', 'interrupted', 'platform']),
    ),
    notSentReason: z.optional(
      z.enum([
        'unreachable',
        'no-access',
        'no-session-rule',
        'interrupted',
        'vault-closed',
        'shop-gone',
        'journal-failed',
      ]),
    ),
  });
  const call = z
    .object({
      subOrderIds: z.array(text),
      state: z.enum(['queued', 'sending', 'pausing', 'done']),
      sentAt: count,
      endedAt: count,
      resendAt: count,
      attempts: z.number(),
      clockCorrected: z.optional(z.boolean()),
      answer: z.optional(answer),
    })
    .check(z.refine((value) => value.state !== 'done' || value.answer !== undefined));
  const subOrder = z.object({
    id: text,
    title: words,
    sku: words,
    quantity: count,
    price: words,
    picUrl: words,
  });
  return z.object({
    requestId: text,
    entry: z.enum(LOCK_ENTRIES),
    sellerNick: text,
    tid: text,
    buyer: z.object({ nick: words, maskedNick: words, openUid: words }),
    subOrders: z.array(subOrder),
    orderSize: count,
    callType: z.enum(['synchronous', 'asynchronous']),
    createdAt: z.number(),
    calls: z.array(call).check(notEmpty()),
    handled: z.optional(z.object({ at: z.number(), note: text })),
  });
}

/** What is left of a damaged row. It is no less a lock: its outcome is unknown until a person has looked. */
export function salvage(row: unknown): LockRecord {
  const left = asObject(row);
  const subOrders = asList(left.subOrders).flatMap((line) => {
    const { id, title } = asObject(line);
    return typeof id === 'string' ? [{ id, title: typeof title === 'string' ? title : undefined }] : [];
  });
  const createdAt = typeof left.createdAt === 'number' ? left.createdAt : 0;
  return {
    requestId: String(left.requestId ?? ''),
    entry: 'popup',
    sellerNick: asText(left.sellerNick),
    tid: asText(left.tid),
    buyer: {},
    subOrders,
    callType: 'synchronous',
    createdAt,
    calls: [
      {
        subOrderIds: subOrders.map(({ id }) => id),
        state: 'done',
        attempts: 1,
        endedAt: createdAt,
        answer: { outcome: 'unknown', unknownReason: 'unreadable' },
      },
    ],
  };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
