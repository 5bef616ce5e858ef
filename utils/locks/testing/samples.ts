import type { CallAnswer, LockRecord, Outcome } from '@/utils/domain/lock';
import type { CallResult, Resend } from '@/utils/qimen/result';
import type { LockRequest } from '../lock-request';

export const TID = '4512773019268853117';

export function lockRequest(change: Partial<LockRequest> = {}): LockRequest {
  return {
    requestId: 'request-1',
    entry: 'picker',
    sellerNick: '云栖里家居',
    tid: TID,
    buyer: { nick: '柚子汽水_2023' },
    subOrders: lines('4512773019269853117', '4512773019270853117'),
    orderSize: 3,
    callType: 'synchronous',
    ...change,
  };
}

export function lines(...ids: string[]): LockRequest['subOrders'] {
  return ids.map((id) => ({ id, title: `商品 ${id.slice(-4)}` }));
}

/** `n` lines with distinct ids. */
export function manyLines(n: number): LockRequest['subOrders'] {
  return lines(...Array.from({ length: n }, (_, i) => String(4512773019200000000n + BigInt(i))));
}

export function result(
  outcome: Outcome,
  resend: Resend = { kind: 'never' },
  more: Partial<CallAnswer> = {},
): CallResult {
  return { answer: { outcome, ...more }, resend };
}

export function record(change: Partial<LockRecord> = {}): LockRecord {
  const { subOrders, ...rest } = lockRequest();
  return {
    ...rest,
    subOrders,
    createdAt: 1_700_000_000_000,
    calls: [
      {
        subOrderIds: subOrders.map(({ id }) => id),
        state: 'done',
        attempts: 1,
        sentAt: 1_700_000_000_010,
        endedAt: 1_700_000_000_800,
        answer: { outcome: 'locked', platformRequestId: 'abc' },
      },
    ],
    ...change,
  };
}

/** The record with another answer to its one call. */
export function answered(answer: CallAnswer, change: Partial<LockRecord> = {}): LockRecord {
  const base = record(change);
  return { ...base, calls: base.calls.map((call) => ({ ...call, answer })) };
}
