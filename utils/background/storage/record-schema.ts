import * as z from 'zod/mini';
import {
  CALL_STATES,
  type CallAnswer,
  isUnderWay,
  LOCK_ENTRIES,
  type LockCall,
  type LockedSubOrder,
  type LockPress,
  type LockRecord,
  NOT_SENT_REASONS,
  OUTCOMES,
  UNKNOWN_REASONS,
} from '@/utils/domain/lock';
import { type OpenWord, openWord } from '@/utils/domain/open-work';
import type { Buyer } from '@/utils/domain/order';
import { CALL_TYPES } from '@/utils/domain/shop';
import { objectOf } from '@/utils/messages/object-of';

/** Lock records as rows of the journal, and back. */

/** The one word by which records that need the user are found; most have none. */
type Attention = 'under-way' | OpenWord;
type JournalRow = LockRecord & { attention?: Attention };

export function toRow(record: LockRecord): JournalRow {
  const attention = attentionOf(record, record.createdAt);
  return attention ? { ...record, attention } : { ...record };
}

/** The row with its current index word; undefined if it already has it. Older versions used fewer words. */
export function withWord(row: unknown, record: LockRecord, now: number): unknown | undefined {
  const attention = attentionOf(record, now);
  const { attention: was, ...rest } = asObject(row);
  if (was === attention) return undefined;
  return attention ? { ...rest, attention } : rest;
}

function attentionOf(record: LockRecord, now: number): Attention | undefined {
  return isUnderWay(record) ? 'under-way' : openWord(record, now);
}

/** Reads a row; undefined for one that is damaged. */
type ParseRow = (row: unknown) => LockRecord | undefined;

/** Builds the schema once, when the journal is created: nothing runs at top level of the worker. */
export function createRowParser(): ParseRow {
  const schema = recordSchema();
  return (row) => schema.safeParse(row).data;
}

function recordSchema(): z.ZodMiniType<LockRecord> {
  const text = z.string();
  const words = z.optional(text);
  const count = z.optional(z.number());
  const outcome = z.enum(OUTCOMES);
  const answer = objectOf<CallAnswer>()({
    outcome,
    code: words,
    subCode: words,
    message: words,
    platformRequestId: words,
    unknownReason: z.optional(z.enum(UNKNOWN_REASONS)),
    httpStatus: count,
    failedIds: z.optional(z.array(text)),
    doneIds: z.optional(z.array(text)),
    notSentReason: z.optional(z.enum(NOT_SENT_REASONS)),
  });
  const call = objectOf<LockCall>()({
    subOrderIds: z.array(text),
    state: z.enum(CALL_STATES),
    sentAt: count,
    endedAt: count,
    resendAt: count,
    attempts: z.number(),
    clockCorrected: z.optional(z.boolean()),
    answer: z.optional(answer),
  }).check(z.refine((value) => value.state !== 'done' || value.answer !== undefined));
  const subOrder = objectOf<LockedSubOrder>()({
    id: text,
    title: words,
    sku: words,
    quantity: count,
    price: words,
    picUrl: words,
  });
  return objectOf<LockRecord>()({
    requestId: text,
    entry: z.enum(LOCK_ENTRIES),
    sellerNick: text,
    tid: text,
    buyer: objectOf<Buyer>()({ nick: words, maskedNick: words, openUid: words }),
    subOrders: z.array(subOrder),
    orderSize: count,
    callType: z.enum(CALL_TYPES),
    operator: words,
    reason: words,
    createdAt: z.number(),
    seq: count,
    calls: z.array(call).check(z.minLength(1)),
    press: z.optional(objectOf<LockPress>()({ id: text, subOrderIds: z.array(text) })),
    handled: z.optional(z.object({ at: z.number(), note: text })),
    released: z.optional(z.object({ at: z.number() })),
  });
}

/** What is left of a damaged row. It still counts as a lock: its outcome is unknown until the user has checked. */
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
