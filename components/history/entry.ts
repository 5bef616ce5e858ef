import { plainText } from '@/utils/domain/ids';
import { type LockRecord, lockOutcome, type Outcome } from '@/utils/domain/lock';
import { dayOf } from './days';

/** One lock as the table shows it; everything to search, sort or count by is computed once. */
export interface Entry {
  record: LockRecord;
  day: string;
  /** Undefined while a call is in progress. */
  outcome: Outcome | undefined;
  /** Code and message of the worst call. */
  code: string | undefined;
  words: string | undefined;
  /** Ms from the first call to the last answer. */
  duration: number | undefined;
  haystack: string;
}

export function toEntry(record: LockRecord): Entry {
  const outcome = lockOutcome(record);
  const answer = record.calls.find((call) => call.answer && call.answer.outcome === outcome)?.answer;
  return {
    record,
    day: dayOf(record.createdAt),
    outcome,
    code: answer?.subCode ?? answer?.code,
    words: answer?.message,
    duration: durationOf(record),
    haystack: haystackOf(record),
  };
}

function durationOf({ calls }: LockRecord): number | undefined {
  const starts = calls.flatMap((call) => call.sentAt ?? []);
  const ends = calls.flatMap((call) => call.endedAt ?? []);
  if (starts.length === 0 || ends.length < calls.length) return undefined;
  return Math.max(0, Math.max(...ends) - Math.min(...starts));
}

/** The searched text: numbers, names, titles and messages. */
function haystackOf(record: LockRecord): string {
  const answers = record.calls.flatMap(({ answer }) => [answer?.code, answer?.subCode, answer?.message]);
  const lines = record.subOrders.flatMap(({ id, title, sku }) => [id, title, sku]);
  const { nick, maskedNick } = record.buyer;
  const parts = [record.tid, nick, maskedNick, record.sellerNick, record.requestId, record.handled?.note];
  const why = [record.operator, record.reason];
  return searchable([...parts, ...why, ...lines, ...answers].filter(Boolean).join('\n'));
}

export function searchable(text: string): string {
  return plainText(text).toLowerCase();
}
